import type { Catalogue } from "../say.ts";

/** Disputes about an order, on its page and by letter. */
export const disputes: Catalogue = {
  "About your dispute on order {number}": "Kuhusu mgogoro wako wa oda {number}",
  "Ask the platform": "Omba jukwaa",
  "Could you not settle it with the shop?": "Hamkuweza kulimaliza na duka?",
  "I agree": "Nakubali",
  "I did not get it": "Sikuipata",
  "If that does not settle it, you can ask the platform to look at it, on the page of your order.":
    "Kama hilo halitoshi, unaweza kuliomba jukwaa lilitazame, kwenye ukurasa wa oda yako.",
  "It asks {shop} to give your money back. The shop has it, and sends it itself.":
    "Linaiomba {shop} ikurudishie pesa zako. Duka ndilo linazo, na linazituma lenyewe.",
  "It has warned {shop}.": "Limeionya {shop}.",
  "It is not as described": "Haiko kama ilivyoelezwa",
  "It was closed without a refund.": "Umefungwa bila kurudisha pesa.",
  "No dispute can be opened about this order now. Please write to the shop.":
    "Mgogoro hauwezi kufunguliwa kuhusu oda hii sasa. Tafadhali liandikie duka.",
  "No, thank you": "Hapana, asante",
  "Nobody asked for more in a while, so it was let rest. Write to {shop} if something is still open.":
    "Hakuna aliyeomba zaidi kwa muda, kwa hiyo uliachwa. Iandikie {shop} kama kuna jambo lililobaki.",
  "On the page of your order you can agree, say no, or ask the platform to look at it.":
    "Kwenye ukurasa wa oda yako unaweza kukubali, kukataa, au kuliomba jukwaa lilitazame.",
  "Once you agree, your dispute is over.": "Ukikubali, mgogoro wako umekwisha.",
  "Open a dispute": "Fungua mgogoro",
  "Open the dispute": "Fungua mgogoro huu",
  "Please choose what is wrong.": "Tafadhali chagua tatizo ni nini.",
  "Please keep it under 2,000 characters.": "Tafadhali usizidi herufi 2,000.",
  "Somebody of the platform reads what you both wrote, and decides. You get an e-mail.":
    "Mtu wa jukwaa anasoma mliyoandika nyote wawili, kisha anaamua. Utapata barua pepe.",
  "Something else is wrong": "Kuna tatizo lingine",
  "Tell in a few words what is wrong.": "Eleza kwa maneno machache tatizo ni nini.",
  "The offer": "Pendekezo",
  "The platform": "Jukwaa",
  "The platform has decided": "Jukwaa limeamua",
  "The platform looks at it now": "Jukwaa linalitazama sasa",
  "The platform looks at your dispute": "Jukwaa linatazama mgogoro wako",
  "The shop has three days to answer first. After that the platform looks at it by itself.":
    "Duka lina siku tatu za kujibu kwanza. Baada ya hapo jukwaa linalitazama lenyewe.",
  "The shop has your dispute and will answer you.": "Duka limepata mgogoro wako na litakujibu.",
  "This dispute has moved on meanwhile. Please look at it again.":
    "Mgogoro huu umebadilika wakati huohuo. Tafadhali utazame tena.",
  "What happened, and what would settle it for you?": "Nini kilitokea, na nini kingelimaliza kwako?",
  "What is wrong?": "Tatizo ni nini?",
  "Withdraw it": "Uondoe",
  "Write to each other to settle it, or ask the platform to look at it.":
    "Andikianeni ili kulimaliza, au liombe jukwaa lilitazame.",
  "Write to {shop} first. If that does not help, open a dispute.":
    "Iandikie {shop} kwanza. Kama haisaidii, fungua mgogoro.",
  "You agreed, and your dispute is settled": "Umekubali, na mgogoro wako umemalizika",
  "You asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "Uliomba wewe. Mtu wa jukwaa anasoma mliyoandika nyote wawili, kisha anaamua.",
  "You can write to each other about it, and withdraw it, on the page of your order.":
    "Kwenye ukurasa wa oda yako mnaweza kuandikiana kuuhusu, na unaweza kuuondoa.",
  "You opened a dispute": "Umefungua mgogoro",
  "You said no to the offer": "Umekataa pendekezo",
  "You withdrew your dispute": "Umeondoa mgogoro wako",
  "Your dispute": "Mgogoro wako",
  "Your dispute has ended": "Mgogoro wako umekwisha",
  "Your dispute was let rest": "Mgogoro wako umeachwa",
  "We could not find that dispute.": "Hatukuupata mgogoro huo.",
  "{shop} answered": "{shop} imejibu",
  "{shop} answered your dispute": "{shop} imejibu mgogoro wako",
  "{shop} asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} imeomba. Mtu wa jukwaa anasoma mliyoandika nyote wawili, kisha anaamua.",
  "{shop} did not answer in time. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} haikujibu kwa wakati. Mtu wa jukwaa anasoma mliyoandika nyote wawili, kisha anaamua.",
  "{shop} has three days to answer. Then, or when you ask for it, somebody of the platform reads the order and your messages, and decides. The platform moves no money itself.":
    "{shop} ina siku tatu za kujibu. Kisha, au ukiomba, mtu wa jukwaa anasoma oda na ujumbe wenu, na anaamua. Jukwaa halihamishi pesa lenyewe.",
  "{shop} has until {day} to answer. After that the platform looks at it by itself.":
    "{shop} ina hadi {day} kujibu. Baada ya hapo jukwaa linalitazama lenyewe.",
  "{shop} has your dispute": "{shop} imepata mgogoro wako",
  "{shop} offers to settle it": "{shop} inapendekeza kulimaliza",
};
