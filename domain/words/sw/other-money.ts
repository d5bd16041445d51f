import type { Catalogue } from "../say.ts";

/** Money that is not what was asked for, and money that did not come in time. */
export const otherMoney: Catalogue = {
  "Your payment came, but this order does not wait for it any more. The shop gives it back to you.":
    "Malipo yako yamefika, lakini agizo hili haliyasubiri tena. Duka linakurudishia.",
  "More came than your order asks for": "Zimefika zaidi ya kile agizo lako linachodai",
  "{arrived} came for order {number}, which is paid already.":
    "{arrived} zimefika kwa agizo {number}, ambalo tayari limelipwa.",
  "{shop} gives you back what came too much. Your order stays as it is, and there is nothing to do.":
    "{shop} inakurudishia kilichozidi. Agizo lako linabaki kama lilivyo na huna la kufanya.",
  "{amount} came on top of what your order asks for. {shop} gives it back to you.":
    "{amount} zimefika zaidi ya kile agizo lako linachodai. {shop} inakurudishia.",
  "About your payment for order {number}": "Kuhusu malipo yako ya agizo {number}",
  "Another amount came than was asked for": "Kimefika kiasi tofauti na kilichoombwa",
  "It was not paid in time, so the order was cancelled": "Agizo halikulipwa kwa wakati, hivyo lilifutwa",
  "It was not paid in time, so your things went back on the shelf":
    "Agizo halikulipwa kwa wakati, hivyo vitu vyako vilirudi rafuni",
  "Money of another amount came. {shop} gives it back to you, if that is not done already.":
    "Zimefika pesa za kiasi kingine. {shop} inakurudishia, kama bado haijafanya hivyo.",
  "{arrived} came for order {number}, but it was changed and comes to {amount} now.":
    "{arrived} zimefika kwa agizo {number}, lakini agizo lilibadilishwa na sasa ni {amount}.",
  "{arrived} came for order {number}, but {asked} was asked for.":
    "{arrived} zimefika kwa agizo {number}, lakini zilizohitajika ni {asked}.",
  "{shop} gives you back what came, and your things are kept until that is done.":
    "{shop} inakurudishia zilizofika, na vitu vyako vimehifadhiwa hadi hapo.",
  "{shop} looks at it and writes to you: either it counts for your order, or you get it back. Until then your things are kept, and there is nothing to do.":
    "{shop} inaangalia na itakuandikia: ama zitahesabiwa kwa agizo lako, au utarudishiwa. Hadi hapo vitu vyako vimehifadhiwa, na huna la kufanya.",
  "{amount} came when this order was refunded already. {shop} gives it back to you.":
    "{amount} zimefika wakati pesa za agizo hili zilikuwa tayari zimerudishwa. {shop} itakurudishia.",
  "{arrived} came for order {number}, which was refunded before.":
    "{arrived} zimefika kwa agizo {number}, ambalo pesa zake zilikuwa tayari zimerudishwa.",
  "{arrived} came for order {number}, all of which is back with the shop.":
    "{arrived} zimefika kwa agizo {number}, ambalo lote limerudi dukani.",
  "{arrived} came for order {number}, which was cancelled before.":
    "{arrived} zimefika kwa agizo {number}, ambalo lilikuwa tayari limefutwa.",
  "{shop} gives you back what came, and there is nothing to do.":
    "{shop} inakurudishia zilizofika, na huna la kufanya.",
};
