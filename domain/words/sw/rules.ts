import type { Catalogue } from "../say.ts";

/** What the rules say to shoppers when something can’t be done as it was asked. */
export const rules: Catalogue = {
  "A new password": "Nenosiri jipya",
  "A payment did not go through": "Malipo hayakufanikiwa",
  Account: "Akaunti",
  "All devices are signed out when you do.": "Vifaa vyote vitatolewa kwenye akaunti ukifanya hivyo.",
  "An unknown device": "Kifaa kisichojulikana",
  "At least 10 characters. Three or four words that only you would put together work well.":
    "Angalau herufi 10. Maneno matatu au manne ambayo wewe tu ungeyaunganisha yanafaa.",
  Cancelled: "Limefutwa",
  Change: "Badilisha",
  "Choose a country.": "Chagua nchi.",
  "Choose a new password": "Chagua nenosiri jipya",
  "Choose how many, from 0 to {most}.": "Chagua idadi, kuanzia 0 hadi {most}.",
  "Choose how many, from 1 to {most}.": "Chagua idadi, kuanzia 1 hadi {most}.",
  Code: "Msimbo",
  Collections: "Makundi ya bidhaa",
  Country: "Nchi",
  Delivery: "Usafirishaji",
  Devices: "Vifaa",
  "E-mail": "Barua pepe",
  "E-mail and password do not belong together.": "Barua pepe na nenosiri havilingani.",
  "Enter a phone number a rider can call, or none.":
    "Andika namba ambayo msafirishaji anaweza kupiga, au acha wazi.",
  "Enter a phone number the rider can call.": "Andika namba ya simu ambayo msafirishaji anaweza kupiga.",
  "Enter an e-mail address, like name@example.com.": "Andika barua pepe, kama jina@example.com.",
  "Enter the street and house number.": "Andika mtaa na namba ya nyumba.",
  "Enter the town or city.": "Andika mji au jiji.",
  "Forgotten your password?": "Umesahau nenosiri?",
  Free: "Bure",
  Home: "Mwanzo",
  "Is it still you?": "Bado ni wewe?",
  "Look in your mail": "Angalia barua pepe yako",
  "Money arrived for this order, but not the amount asked for. The shop knows and will write to you.":
    "Pesa za agizo hili zimefika, lakini si kiasi kilichoombwa. Duka linajua na litakuandikia.",
  New: "Mpya",
  "New e-mail address": "Barua pepe mpya",
  "New password": "Nenosiri jipya",
  "Not paid yet": "Bado halijalipwa",
  "Nothing there? It can take a minute, and sometimes it hides among spam.":
    "Hakuna kitu? Inaweza kuchukua dakika moja, na wakati mwingine hujificha kwenye barua taka.",
  "Only {n} left, so we put {n} in your cart.": "Zimebaki {n} tu, kwa hiyo tumeweka {n} kwenye kikapu chako.",
  "Only {n} of {title} left, so we put {n} in your cart.":
    "{title} zimebaki {n} tu, kwa hiyo tumeweka {n} kwenye kikapu chako.",
  "Only {n} of {title} left.": "{title} zimebaki {n} tu.",
  Orders: "Maagizo",
  "Others are buying the same things right now. Please try again.":
    "Wengine wananunua vitu hivyo hivyo sasa. Tafadhali jaribu tena.",
  Paid: "Limelipwa",
  Password: "Nenosiri",
  "Passwords have at most 128 characters.": "Manenosiri yana herufi zisizozidi 128.",
  "Pay on delivery": "Lipa likifika",
  Phone: "Simu",
  "Please change your cart and order again.": "Tafadhali badilisha kikapu chako na uagize tena.",
  "Please keep the note under 1,000 characters.": "Tafadhali ujumbe usizidi herufi 1,000.",
  "Please keep the postcode under 20 characters.": "Tafadhali msimbo wa posta usizidi herufi 20.",
  "Please keep the state or region under 100 characters.": "Tafadhali jimbo au mkoa usizidi herufi 100.",
  "Please keep this line under 200 characters.": "Tafadhali mstari huu usizidi herufi 200.",
  "Please leave our name out of your password.": "Tafadhali usitumie jina letu kwenye nenosiri lako.",
  "Please leave your e-mail address out of your password.":
    "Tafadhali usitumie barua pepe yako kwenye nenosiri lako.",
  "Please sign in.": "Tafadhali ingia.",
  "Please tell us your name.": "Tafadhali tuambie jina lako.",
  "Please use at least 10 characters.": "Tafadhali tumia angalau herufi 10.",
  "Please use at most 128 characters.": "Tafadhali tumia herufi zisizozidi 128.",
  "Please use at most 80 characters.": "Tafadhali tumia herufi zisizozidi 80.",
  "Please write your e-mail address, like name@example.com.":
    "Tafadhali andika barua pepe yako, kama jina@example.com.",
  "Please write your password.": "Tafadhali andika nenosiri lako.",
  "Prices changed while you were shopping. The total is now {total}. Please look it over and order again.":
    "Bei zimebadilika ulipokuwa ukinunua. Jumla sasa ni {total}. Tafadhali iangalie na uagize tena.",
  Products: "Bidhaa",
  Remove: "Ondoa",
  Returns: "Urudishaji",
  Save: "Hifadhi",
  Sent: "Limetumwa",
  "Sold out": "Imeisha",
  "Something in the form is not right.": "Kuna kitu si sawa kwenye fomu.",
  "Something went wrong": "Kuna hitilafu",
  "Something went wrong on our side": "Kuna hitilafu upande wetu",
  State: "Jimbo",
  "Take it with you": "Ichukue",
  "Tell us who the parcel is for.": "Tuambie mzigo ni wa nani.",
  "Tell us your address, and we send a link to choose a new one.":
    "Tuambie barua pepe yako, nasi tutatuma kiungo cha kuchagua jipya.",
  "That is not the code. You can try once more.": "Huo si msimbo. Unaweza kujaribu mara moja zaidi.",
  "That is not the code. You can try {n} more times.": "Huo si msimbo. Unaweza kujaribu mara {n} zaidi.",
  "That is your address already.": "Hiyo tayari ni barua pepe yako.",
  "That was too often. Please try again in {n} minutes.":
    "Hiyo ni mara nyingi mno. Tafadhali jaribu tena baada ya dakika {n}.",
  "That was too often. Please try again in {n} seconds.":
    "Hiyo ni mara nyingi mno. Tafadhali jaribu tena baada ya sekunde {n}.",
  "The code is the {digits} digits in our letter.": "Msimbo ni tarakimu {digits} zilizo kwenye barua yetu.",
  "The letter is on its way. It can take a minute.": "Barua iko njiani. Inaweza kuchukua dakika moja.",
  "There is nothing here": "Hakuna kitu hapa",
  "There is nothing to pay online for this order.": "Hakuna cha kulipa mtandaoni kwa agizo hili.",
  "This address has an account already.": "Barua pepe hii tayari ina akaunti.",
  "This address is not there any more. Please choose another.":
    "Anwani hii haipo tena. Tafadhali chagua nyingine.",
  "This cart is no longer open. Please put what you want into a new one.":
    "Kikapu hiki hakiko wazi tena. Tafadhali weka unachotaka kwenye kipya.",
  "This cart is no longer open. Please start a new one.":
    "Kikapu hiki hakiko wazi tena. Tafadhali anza kipya.",
  "This code counts no more. Please ask for a new one.": "Msimbo huu haufai tena. Tafadhali omba mpya.",
  "This link counts no more: it was used, or is older than an hour. Please ask for a new one.":
    "Kiungo hiki hakifai tena: kimetumika, au kimepita saa moja. Tafadhali omba kipya.",
  "This one is on the lists that thieves try first. Three or four words that only you would put together are better.":
    "Hili liko kwenye orodha ambazo wezi hujaribu kwanza. Maneno matatu au manne ambayo wewe tu ungeyaunganisha ni bora.",
  "This order is paid. Thank you!": "Agizo hili limelipwa. Asante!",
  "This shop is closed for now.": "Duka hili limefungwa kwa sasa.",
  "To be sure that it is you, please sign in once more.":
    "Ili kuhakikisha ni wewe, tafadhali ingia mara moja zaidi.",
  Total: "Jumla",
  "We can't reach our books right now. Please try again in a minute.":
    "Hatuwezi kufikia kumbukumbu zetu sasa. Tafadhali jaribu tena baada ya dakika moja.",
  "We could not find that address.": "Hatukuipata anwani hiyo.",
  "We could not find that collection.": "Hatukulipata kundi hilo.",
  "We could not find that cart.": "Hatukukipata kikapu hicho.",
  "We could not find that order.": "Hatukulipata agizo hilo.",
  "We could not find that page.": "Hatukuupata ukurasa huo.",
  "We could not find that product.": "Hatukuipata bidhaa hiyo.",
  "We put {n} in your cart, the most it takes.": "Tumeweka {n} kwenye kikapu chako, kiwango cha juu kabisa.",
  "You have {n} addresses, the most there can be. Please delete one first.":
    "Una anwani {n}, kiwango cha juu kabisa. Tafadhali futa moja kwanza.",
  "You were signed out on this device, so that was not done. Please try it once more.":
    "Ulikuwa umetolewa kwenye kifaa hiki, kwa hiyo hilo halikufanyika. Tafadhali jaribu mara moja zaidi.",
  "Your account": "Akaunti yako",
  "Your cart is empty.": "Kikapu chako ni kitupu.",
  "Your cart is full. Please order what is in it first.":
    "Kikapu chako kimejaa. Tafadhali agiza vilivyomo kwanza.",
  "Your name": "Jina lako",
  "Your password is changed, and all other devices are signed out.":
    "Nenosiri lako limebadilishwa, na vifaa vingine vyote vimetolewa.",
  "Your password is changed. Sign in with the new one.": "Nenosiri lako limebadilishwa. Ingia kwa jipya.",
  "Your payment page is being opened. Please try again in a moment.":
    "Ukurasa wako wa malipo unafunguliwa. Tafadhali jaribu tena baada ya muda mfupi.",
  "{title} is no longer sold.": "{title} haiuzwi tena.",
  "{title} is sold out.": "{title} imeisha.",
  "This shop can't take payments by {gateway} right now. Please write to the shop.":
    "Duka hili haliwezi kupokea malipo ya {gateway} kwa sasa. Tafadhali liandikie duka.",
  "{gateway} no longer takes this shop's key. Please pay another way, or write to the shop.":
    "{gateway} haikubali tena ufunguo wa duka hili. Tafadhali lipa kwa njia nyingine, au liandikie duka.",
  "{gateway} is not answering right now. Please try again in a minute.":
    "{gateway} haijibu kwa sasa. Tafadhali jaribu tena baada ya dakika moja.",
  "{gateway} could not say whether this is paid. Please try again in a minute.":
    "{gateway} haikuweza kusema kama hii imelipwa. Tafadhali jaribu tena baada ya dakika moja.",
  "{gateway} did not open a payment page. Please try again, or choose another way to pay.":
    "{gateway} haikufungua ukurasa wa malipo. Tafadhali jaribu tena, au chagua njia nyingine ya kulipa.",
  "Choose a picture or a PDF of your receipt first.": "Chagua kwanza picha au PDF ya risiti yako.",
  "This file is over 6 MB. A photograph or a screenshot of the receipt is enough.":
    "Faili hili linazidi MB 6. Picha au picha ya skrini ya risiti inatosha.",
  "We can take a picture (JPEG, PNG, WebP, GIF or AVIF) or a PDF. This is neither.":
    "Tunapokea picha (JPEG, PNG, WebP, GIF au AVIF) au PDF. Hii si yoyote kati yao.",
  "This order no longer waits for a transfer.": "Agizo hili halisubiri tena uhamisho.",
  "The shop has several files of yours already. Please write to the shop instead.":
    "Duka tayari lina faili zako kadhaa. Tafadhali liandikie duka badala yake.",
  "Please write your name without a web address.": "Tafadhali andika jina lako bila anwani ya tovuti.",
};
