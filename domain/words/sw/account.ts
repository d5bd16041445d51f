import type { Catalogue } from "../say.ts";

/** The account of a buyer: signing in, orders, addresses, details. */
export const account: Catalogue = {
  "What you spent here": "Ulichotumia hapa",
  "By month, with delivery; what was given back is taken off.":
    "Kwa mwezi, pamoja na usafirishaji; kilichorudishwa kimeondolewa.",
  "{n} orders": { one: "agizo {n}", other: "maagizo {n}" },
  "A JSON file, which other programs can read.": "Faili la JSON, ambalo programu nyingine zinaweza kulisoma.",
  "Add an address": "Ongeza anwani",
  "Add one, and check-out has it ready.": "Ongeza moja, na itakuwa tayari wakati wa kuagiza.",
  Addresses: "Anwani",
  "All other devices are signed out when you do.":
    "Vifaa vingine vyote vitatolewa kwenye akaunti ukifanya hivyo.",
  "All others are signed out.": "Vingine vyote vimetolewa.",
  "All {n} addresses": "Anwani zote {n}",
  "An app": "Programu",
  "Ask for a new link": "Omba kiungo kipya",
  "Ask for another letter": "Omba barua nyingine",
  "Back to signing in": "Rudi kuingia",
  "Back to the newest": "Rudi kwa mapya zaidi",
  "Be forgotten": "Kusahauliwa",
  "Begin with this one": "Anza na hii",
  "Being packed, to be paid on delivery": "Linafungashwa, utalipa likifika",
  "Cancelled, your money comes back": "Limefutwa, pesa zako zinarudishwa",
  "Change or add an address": "Badilisha au ongeza anwani",
  "Change the password": "Badilisha nenosiri",
  "Change this address": "Badilisha anwani hii",
  "Change your details": "Badilisha taarifa zako",
  "Change your e-mail address": "Badilisha barua pepe yako",
  "Change your password": "Badilisha nenosiri lako",
  "Check-out begins with that address now.": "Kuagiza kutaanza na anwani hiyo sasa.",
  "Check-out begins with this one": "Huonekana kwanza wakati wa kuagiza",
  "Check-out has it ready for the rider.": "Itakuwa tayari wakati wa kuagiza, kwa ajili ya msafirishaji.",
  "Choose a password": "Chagua nenosiri",
  "Delete my account": "Futa akaunti yangu",
  "Delete this address": "Futa anwani hii",
  "Delete your account": "Futa akaunti yako",
  "Delete your account here, with your name and address. You see first what happens.":
    "Futa akaunti yako hapa, pamoja na jina na anwani yako. Kwanza utaona kitakachotokea.",
  "Download my data": "Pakua data yangu",
  "E-mail me a code": "Nitumie msimbo kwa barua pepe",
  "Everything {shop} holds about you in one file: your details, addresses, orders with all that happened to them, what is in your cart, and where you are signed in.":
    "Kila kitu ambacho {shop} inahifadhi kukuhusu katika faili moja: taarifa zako, anwani, maagizo na yote yaliyotokea, vilivyomo kikapuni, na mahali ulipoingia.",
  "Go on": "Endelea",
  Hello: "Habari",
  "Hello {name}": "Habari {name}",
  "I know that this can't be undone.": "Najua kwamba hili haliwezi kutenduliwa.",
  "It is signed out.": "Kimetolewa.",
  "It is {email} now. We send a code to the new one, to see that it is yours. Orders you placed with it as a guest come into your account, and all other devices are signed out.":
    "Sasa ni {email}. Tunatuma msimbo kwa mpya, kuona kwamba ni yako. Maagizo uliyoweka nayo kama mgeni yanaingia kwenye akaunti yako, na vifaa vingine vyote vinatolewa.",
  "Keep it": "Iache ibaki",
  "Keep the password": "Hifadhi nenosiri",
  "Look around the shop": "Angalia duka",
  "More orders": "Maagizo zaidi",
  "New here?": "Mgeni hapa?",
  "No address yet.": "Bado hakuna anwani.",
  "None yet. With one here, check-out is two taps: you choose it, and you pay.":
    "Bado hakuna. Ukiwa na moja hapa, kuagiza ni kugusa mara mbili: unaichagua, kisha unalipa.",
  "None: you come in with a code we e-mail you.": "Hakuna: unaingia kwa msimbo tunaokutumia kwa barua pepe.",
  "Nothing yet. What you order at {shop} shows up here.":
    "Bado hakuna. Utakachoagiza kwa {shop} kitaonekana hapa.",
  "Older orders": "Maagizo ya zamani",
  "Open an account": "Fungua akaunti",
  "Orders that went there keep it.": "Maagizo yaliyokwenda huko yanabaki nayo.",
  "Paid, being packed": "Limelipwa, linafungashwa",
  "Phone (optional)": "Simu (si lazima)",
  "Save the address": "Hifadhi anwani",
  "See all your orders": "Tazama maagizo yako yote",
  "See your orders at {shop} again, and order faster next time.":
    "Ona tena maagizo yako kwa {shop}, na uagize haraka zaidi wakati ujao.",
  "Send another code": "Tuma msimbo mwingine",
  "Send the code": "Tuma msimbo",
  "Send the link": "Tuma kiungo",
  "Sent, to be paid on delivery": "Limetumwa, utalipa likifika",
  "Sign out": "Toka",
  "Sign out all others": "Toa vingine vyote",
  "Sign out everywhere, here too": "Toka kila mahali, hapa pia",
  "Signing in": "Kuingia",
  "Something you don't know? Sign it out, and choose a new password.":
    "Kuna usichokijua? Kitoe, na uchague nenosiri jipya.",
  "Tell us your name": "Tuambie jina lako",
  "The address is deleted.": "Anwani imefutwa.",
  "The address is saved.": "Anwani imehifadhiwa.",
  "There are no older ones.": "Hakuna ya zamani zaidi.",
  "Tick the box when you are sure.": "Weka alama kwenye kisanduku ukiwa na uhakika.",
  "Waits for its payment": "Linasubiri malipo",
  "We send a code to your e-mail address next. The account is for {shop} alone; other shops know nothing of it.":
    "Kisha tunatuma msimbo kwa barua pepe yako. Akaunti ni ya {shop} pekee; maduka mengine hayajui lolote kuihusu.",
  "We sent a code to {email}. With it we know that the address is yours.":
    "Tumetuma msimbo kwa {email}. Kwa huo tunajua kwamba barua pepe ni yako.",
  "We sent another code to {email}. With it we know that the address is yours.":
    "Tumetuma msimbo mwingine kwa {email}. Kwa huo tunajua kwamba barua pepe ni yako.",
  "We wrote to {email}. If it has an account here, the letter has a link to choose a new password. It counts for an hour.":
    "Tumeandika kwa {email}. Kama ina akaunti hapa, barua ina kiungo cha kuchagua nenosiri jipya. Kinafaa kwa saa moja.",
  "What comes next is worth a second look. Please sign in once more.":
    "Kinachofuata kinahitaji uhakika. Tafadhali ingia mara moja zaidi.",
  "What goes, at once and for good": "Kinachoondoka, mara moja na kabisa",
  "What stays in the shop's books": "Kinachobaki kwenye vitabu vya duka",
  "What was bought, when and for how much, and in which country and region, without saying by whom. The law asks shops to keep that.":
    "Kilichonunuliwa, lini na kwa bei gani, na katika nchi na mkoa gani, bila kusema na nani. Sheria inataka maduka yahifadhi hayo.",
  "Where you are signed in": "Mahali ulipoingia",
  "You have not ordered here yet. What you ordered as a guest shows up once its e-mail address is that of your account.":
    "Bado hujaagiza hapa. Ulichoagiza kama mgeni kitaonekana barua pepe yake ikiwa ndiyo ya akaunti yako.",
  "You have one.": "Unalo.",
  "You have {n}, the most there can be. Delete one to add another.":
    "Unazo {n}, kiwango cha juu kabisa. Futa moja ili kuongeza nyingine.",
  "Your account at {shop} is the only one this is about. In other shops you are somebody else, and stay.":
    "Hili ni kuhusu akaunti yako kwenye {shop} pekee. Kwenye maduka mengine wewe ni mtu mwingine, na unabaki.",
  "You are signed out here. If your account was deleted, we sent you a letter that says so.":
    "Umetoka hapa. Ikiwa akaunti yako imefutwa, tumekutumia barua inayosema hivyo.",
  "Your account is deleted. We sent you a letter that says so.":
    "Akaunti yako imefutwa. Tumekutumia barua inayosema hivyo.",
  "Your account: name, e-mail address, phone number, password and saved addresses.":
    "Akaunti yako: jina, barua pepe, namba ya simu, nenosiri na anwani zilizohifadhiwa.",
  "Your address is {email} now.": "Barua pepe yako sasa ni {email}.",
  "Your addresses": "Anwani zako",
  "Your cart, your wish list and the letters you asked for. All your devices are signed out.":
    "Kikapu chako, orodha yako ya matamanio na barua ulizoomba. Vifaa vyako vyote vinatolewa.",
  "Your code": "Msimbo wako",
  "Your data": "Data yako",
  "Your details": "Taarifa zako",
  "Your details are saved.": "Taarifa zako zimehifadhiwa.",
  "Your devices": "Vifaa vyako",
  "Your e-mail address": "Barua pepe yako",
  "Your name, e-mail address, phone number, street, town and note on every order that is over. The links to those orders stop working, also those in your mail.":
    "Jina lako, barua pepe, namba ya simu, mtaa, mji na ujumbe kwenye kila agizo lililokwisha. Viungo vya maagizo hayo vinaacha kufanya kazi, hata vilivyo kwenye barua pepe yako.",
  "Your orders": "Maagizo yako",
  "Your orders and addresses at {shop}.": "Maagizo na anwani zako kwenye {shop}.",
  "Your password": "Nenosiri lako",
  "or without a password": "au bila nenosiri",
  "seen {when}": "kilionekana {when}",
  "signed in {when}": "kiliingia {when}",
  "this one": "hiki",
  "{browser} on {machine}": "{browser} kwenye {machine}",
  "{digits} digits. It counts for {minutes} minutes.": "Tarakimu {digits}. Unafaa kwa dakika {minutes}.",
  "{n} orders are still under way": {
    one: "Agizo moja bado linaendelea",
    other: "Maagizo {n} bado yanaendelea",
  },
  "{shop} needs to know where orders {numbers} go. You still get their news by e-mail. When one is sent or called off, who and where is deleted from it as well, without you having to do anything.":
    {
      one: "{shop} inahitaji kujua agizo {numbers} linakwenda wapi. Bado utapata habari zake kwa barua pepe. Likitumwa au kufutwa, nani na wapi vinafutwa humo pia, bila wewe kufanya lolote.",
      other:
        "{shop} inahitaji kujua maagizo {numbers} yanakwenda wapi. Bado utapata habari zake kwa barua pepe. Moja likitumwa au kufutwa, nani na wapi vinafutwa humo pia, bila wewe kufanya lolote.",
    },
  "You are signed out on all devices, this one too.": "Umetoka kwenye vifaa vyote, pamoja na hiki.",
  "You are signed out on this device.": "Umetoka kwenye kifaa hiki.",
  "Ready to be picked up": "Liko tayari kuchukuliwa",
  "Ready to be picked up, and paid there": "Liko tayari kuchukuliwa, utalipa hapo",
  "Being packed, to be paid when you pick it up": "Linafungashwa, utalipa ukilichukua",
  "Picked up": "Limechukuliwa",
  Arrived: "Limefika",
  "Partly ready, more follows": "Sehemu iko tayari, nyingine inafuata",
};
