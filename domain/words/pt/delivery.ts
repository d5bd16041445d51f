import type { Catalogue } from "../say.ts";

/** How an order reaches its buyer, and what is in its total. */
export const delivery: Catalogue = {
  "A digital address looks like GA-183-8164. You can leave it out.":
    "Um endereço digital é como GA-183-8164. Pode deixá-lo em branco.",
  "A gate code, a good time, whom to call.": "O código do portão, uma boa hora, a quem ligar.",
  "A postcode in Kenya has five digits, like 00100. You can leave it out.":
    "No Quénia um código postal tem cinco algarismos, como 00100. Pode deixá-lo em branco.",
  "A postcode in Nigeria has six digits, like 100001. You can leave it out.":
    "Na Nigéria um código postal tem seis algarismos, como 100001. Pode deixá-lo em branco.",
  "At the checkout": "Ao finalizar a compra",
  "Choose another address, or ask the seller how you could still get it.":
    "Escolha outro endereço ou pergunte ao vendedor como ainda o pode receber.",
  "Choose another address, or pick it up yourself.": "Escolha outro endereço ou venha buscar.",
  "Choose one": "Escolha",
  "Choose the county.": "Escolha o condado.",
  "Choose the province.": "Escolha a província.",
  "Choose the region.": "Escolha a região.",
  "Choose the state.": "Escolha o estado.",
  "Could you deliver to me?": "Fazem entregas no meu endereço?",
  County: "Condado",
  "Delivered to you": "Entregue a si",
  "Delivery from {fee}": "Entrega desde {fee}",
  "Delivery is worked out at the checkout": "A entrega é calculada ao finalizar a compra",
  "Digital address": "Endereço digital",
  "Enter a phone number the rider can call, like 024 123 4567.":
    "Escreva um número para onde o estafeta possa ligar, como 024 123 4567.",
  "Enter a phone number the rider can call, like 0712 345 678.":
    "Escreva um número para onde o estafeta possa ligar, como 0712 345 678.",
  "Enter a phone number the rider can call, like 0803 123 4567.":
    "Escreva um número para onde o estafeta possa ligar, como 0803 123 4567.",
  "Enter a phone number the rider can call, like 082 123 4567.":
    "Escreva um número para onde o estafeta possa ligar, como 082 123 4567.",
  "Enter the postcode: four digits, like 8001.": "Escreva o código postal: quatro algarismos, como 8001.",
  "Enter the state or region.": "Escreva o estado ou a região.",
  "Gift card": "Cartão-presente",
  "How you get it": "Como o recebe",
  "In {from} to {to} days": "Em {from} a {to} dias",
  "It is a gift": "É um presente",
  "Left to pay": "Falta pagar",
  "Message on the card": "Mensagem no cartão",
  "Not there": "Não para lá",
  "Note for the rider": "Nota para o estafeta",
  "Please keep the message under 500 characters.": "Mantenha a mensagem abaixo de 500 caracteres.",
  "Please keep the note for the rider under 300 characters.":
    "Mantenha a nota para o estafeta abaixo de 300 caracteres.",
  Postcode: "Código postal",
  Province: "Província",
  "Something is missing in this address. Please complete it, or choose another.":
    "Falta algo neste endereço. Complete-o ou escolha outro.",
  "Taxes are worked out at the checkout.": "Os impostos são calculados ao finalizar a compra.",
  "The same day": "No mesmo dia",
  "The shop puts it into the parcel.": "A loja põe-na na encomenda.",
  "This shop does not deliver there.": "Esta loja não entrega lá.",
  "Update totals": "Atualizar o total",
  "Use this country": "Usar este país",
  "Where you pick it up": "Onde o vai buscar",
  "Who picks it up": "Quem o vai buscar",
  "You pick it up": "Vem buscar",
  "You pick it up at": "A levantar em",
  "of which {tax}": "dos quais {tax}",
  "You ordered on {day}. You pick it up at {name}, {address}.":
    "Encomendou em {day}. Levanta o pedido em {name}, {address}.",
  "This shop does not deliver there. Please choose another address, or ask the seller before you order.":
    "Esta loja não entrega lá. Escolha outro endereço ou pergunte ao vendedor antes de encomendar.",
  "The delivery you chose is not offered for this order. Another is chosen now, and the total is {total}. Please look it over and order again.":
    "A entrega que escolheu não está disponível para este pedido. Outra está agora escolhida e o total é {total}. Confirme e faça o pedido de novo.",
  "In {n} days": { one: "Num dia", other: "Em {n} dias" },
  "Your order is ready": "O seu pedido está pronto",
  "You can pick it up at {name}.": "Pode levantá-lo em {name}.",
  "You can pick it up at {name}. Please have {amount} ready.":
    "Pode levantá-lo em {name}. Tenha {amount} à mão, por favor.",
  "{shop} is getting it ready. You pay {amount} when you pick it up.":
    "{shop} está a prepará-lo. Paga {amount} ao levantá-lo.",
  "Please have {amount} ready when you pick it up.": "Tenha {amount} à mão quando o levantar, por favor.",
  "Order {number} is ready for you": "O pedido {number} está pronto para si",
  "You can pick it up at {name}, {address}.": "Pode levantá-lo em {name}, {address}.",
};
