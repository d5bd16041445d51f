import type { Catalogue } from "../say.ts";

/** What letters say. */
export const letters: Catalogue = {
  "A new password for {name}": "Nenosiri jipya la {name}",
  "Follow it at {address}": "Ufuatilie hapa: {address}",
  "Hello {name},": "Habari {name},",
  "If it was not you who asked, nothing happens: just leave this letter alone.":
    "Kama si wewe uliyeomba, hakuna kitakachotokea: iache tu barua hii.",
  "If that was not you, answer this letter or write to us at once.":
    "Kama si wewe, jibu barua hii au tuandikie mara moja.",
  "If that was not you, choose a new one at once: “Forgotten your password?” on the sign-in page.":
    "Kama si wewe, chagua jipya mara moja: “Umesahau nenosiri?” kwenye ukurasa wa kuingia.",
  "If you did not do this, write to us at once.": "Kama si wewe uliyefanya hivi, tuandikie mara moja.",
  "Is this your new address?": "Je, hii ni barua pepe yako mpya?",
  "It counts for {minutes} minutes, in the window where you asked for it. Nobody from us will ever ask you for it.":
    "Unafaa kwa dakika {minutes}, kwenye dirisha ulilouombea. Hakuna mtu kutoka kwetu atakayekuuliza msimbo huu.",
  "It goes to where it came from. Banks can take a few days.":
    "Zinarudi zilikotoka. Benki zinaweza kuchukua siku chache.",
  "It travels with {carrier}, number {number}.": "Unasafirishwa na {carrier}, namba {number}.",
  "It travels with {carrier}.": "Unasafirishwa na {carrier}.",
  "Its tracking number is {number}.": "Namba yake ya kufuatilia ni {number}.",
  "No account with this address at {name}": "Hakuna akaunti yenye barua pepe hii kwenye {name}",
  "Order {number} is cancelled": "Agizo {number} limefutwa",
  "Order {number} is on its way": "Agizo {number} liko njiani",
  "Order {number} is paid. Thank you.": "Agizo {number} limelipwa. Asante.",
  "Please have {amount} ready when it arrives.": "Tafadhali andaa {amount} kwa wakati likifika.",
  "See or pay your order": "Tazama au lipia agizo lako",
  "See your order": "Tazama agizo lako",
  "Somebody, perhaps you, asked for a new password here. There is no account with this address. If you have one with another address, ask again with that one.":
    "Mtu, labda wewe, aliomba nenosiri jipya hapa. Hakuna akaunti yenye barua pepe hii. Kama unayo yenye barua pepe nyingine, omba tena kwa hiyo.",
  "Somebody, perhaps you, wanted to make this the address of another account at {name}. An address can have one account only, so nothing was changed.":
    "Mtu, labda wewe, alitaka barua pepe hii iwe ya akaunti nyingine kwenye {name}. Barua pepe moja inaweza kuwa na akaunti moja tu, kwa hiyo hakuna kilichobadilika.",
  "Thank you, we have your order {number}": "Asante, tumepokea agizo lako {number}",
  "The button takes you to where you choose it. It counts for an hour, and once.":
    "Kitufe kinakupeleka mahali pa kulichagua. Kinafaa kwa saa moja, na mara moja tu.",
  "The password of your account at {name} was just changed, and all other devices were signed out.":
    "Nenosiri la akaunti yako kwenye {name} limebadilishwa sasa hivi, na vifaa vingine vyote vimetolewa.",
  "There is an account with this address already, so this code signs you in to it.":
    "Tayari kuna akaunti yenye barua pepe hii, kwa hiyo msimbo huu unakuingiza humo.",
  "This address has an account already": "Barua pepe hii tayari ina akaunti",
  "This address has an account at {name} already": "Barua pepe hii tayari ina akaunti kwenye {name}",
  "We cancelled your order on {day}.": "Tulifuta agizo lako tarehe {day}.",
  "We could not send the letter just now. Please try again in a minute.":
    "Hatukuweza kutuma barua sasa. Tafadhali jaribu tena baada ya dakika moja.",
  "We have your payment for order {number}": "Tumepokea malipo yako ya agizo {number}",
  "We sent order {number} on {day}.": "Tulituma agizo {number} tarehe {day}.",
  "We sent your {amount} back": "Tumekurudishia {amount}",
  "We start on it as soon as your payment of {amount} is there.":
    "Tutaanza kuliandaa mara malipo yako ya {amount} yakifika.",
  "We will give your {amount} back.": "Tutakurudishia {amount}.",
  "With this code it becomes the address of your account at {name}.":
    "Kwa msimbo huu inakuwa barua pepe ya akaunti yako kwenye {name}.",
  "You have no account at {name} with this address": "Huna akaunti kwenye {name} yenye barua pepe hii",
  "You ordered on {day}. We will send it to {address}.": "Uliagiza tarehe {day}. Tutalituma kwa {address}.",
  "Your account at {name} is deleted": "Akaunti yako kwenye {name} imefutwa",
  "Your account at {name} is gone, with your name, address and phone number. What was bought, when and for how much stays in the shop's books, without saying by whom.":
    "Akaunti yako kwenye {name} imeondoka, pamoja na jina, anwani na namba yako ya simu. Kilichonunuliwa, lini na kwa bei gani kinabaki kwenye vitabu vya duka, bila kusema na nani.",
  "Your account at {name} now has the address {email}, and letters go there. All other devices were signed out.":
    "Akaunti yako kwenye {name} sasa ina barua pepe {email}, na barua zinakwenda huko. Vifaa vingine vyote vimetolewa.",
  "Your account is deleted": "Akaunti yako imefutwa",
  "Your address at {name} was changed": "Barua pepe yako kwenye {name} imebadilishwa",
  "Your address was changed": "Barua pepe yako imebadilishwa",
  "Your code to open an account at {name}": "Msimbo wako wa kufungua akaunti kwenye {name}",
  "Your code to sign in at {name}": "Msimbo wako wa kuingia kwenye {name}",
  "Your money for order {number} is on its way back": "Pesa zako za agizo {number} ziko njiani kurudi",
  "Your order {number} from {shop}": "Agizo lako {number} kutoka {shop}",
  "Your parcel is on its way": "Mzigo wako uko njiani",
  "Your password for {name} was changed": "Nenosiri lako la {name} limebadilishwa",
  "Your password stays as it is.": "Nenosiri lako linabaki lilivyo.",
  "Your password was changed": "Nenosiri lako limebadilishwa",
  "Your payment of {amount} is here": "Malipo yako ya {amount} yamefika",
  "{code} confirms your new address at {name}": "{code} unathibitisha barua pepe yako mpya kwenye {name}",
  "{code} is your code for {name}": "{code} ni msimbo wako wa {name}",
  "{n} orders are still under way. The shop keeps where to send them until then, and you still get news of them; after that it is forgotten as well.":
    {
      one: "Agizo moja bado linaendelea. Duka linahifadhi mahali pa kulituma hadi hapo, nawe bado utapata habari zake; baada ya hapo hayo pia yanasahauliwa.",
      other:
        "Maagizo {n} bado yanaendelea. Duka linahifadhi mahali pa kuyatuma hadi hapo, nawe bado utapata habari zake; baada ya hapo hayo pia yanasahauliwa.",
    },
  "Your payment for order {number} did not go through": "Malipo ya agizo {number} hayakufanikiwa",
  "Your payment did not go through": "Malipo yako hayakufanikiwa",
  "The payment service says that it did not go through. Your order {number} waits: you can pay it from its page.":
    "Huduma ya malipo inasema hayakufanikiwa. Agizo lako {number} linasubiri: unaweza kulilipia kwenye ukurasa wake.",
  "It came on top of what your order asks for. Your order stays as it is.":
    "Pesa hizi zilizidi zile za agizo lako. Agizo lako linabaki kama lilivyo.",
};
