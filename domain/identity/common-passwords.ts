/**
 * Words that lists of leaked passwords are full of, in their plainest form: `password.ts` undoes capitals,
 * look-alike digits, endings like 123! and repetition before it looks here. Kept by hand.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
password passwort passwd passcode pass pwd contrasena motdepasse senha parola wachtwoord secret secure security
login logon signin welcome welcomeback hello helloworld letmein openup opensesame access enter changeme changeit default
admin administrator root superuser user username guest test testing tester temp temporary demo example sample master
computer internet system server windows office laptop mobile phone android iphone apple samsung nokia tecno infinix
google gmail yahoo hotmail outlook facebook instagram twitter tiktok whatsapp youtube linkedin amazon netflix spotify
qwerty qwertz azerty qwer asdf zxcv qazwsx wsxedc abc abcd abcdef abcdefg alphabet letters numbers number
iloveyou iloveu ilove love lovely lover loveyou loveme loveu mylove truelove babylove forever foreverlove sweetheart
baby babygirl babyboy honey sugar sweet sweety sweetie darling angel angels princess prince queen king kingdom beauty
beautiful pretty cutie gorgeous handsome blessed blessing blessings favour favor grace mercy faith hope glory
jesus jesuschrist jesusislord jesuslovesme christ god godisgood godislove godbless godfirst mygod lord almighty holy
heaven church bible amen hallelujah allah allahuakbar bismillah mohammed muhammad islam
family mother mommy mummy mama father daddy papa sister brother children friend friends bestfriend
michael michelle jennifer jessica daniel david joshua joseph john jonathan james robert william thomas charlie
charles andrew anthony matthew christopher christian christina patrick nicholas nicole natasha amanda ashley samantha
stephanie elizabeth victoria victor veronica vanessa george alexander alexandra samuel samson solomon emmanuel
emmanuella blessingg precious peace patience goodluck godwin godswill chidi chioma chinedu ngozi nneka emeka ifeanyi
obinna uche adaeze amaka oluwaseun oluwatobi oluwaseyi tunde kunle segun bola ade adebayo temitope yetunde folake
ibrahim abdullahi abubakar usman aisha fatima zainab musa sani kwame kofi akosua abena kwabena yaw ama kwaku wanjiku
kamau otieno achieng mwangi njoroge thabo sipho lerato
football soccer basketball baseball cricket rugby hockey tennis wrestling boxing champion champions winner winners
chelsea chelseafc arsenal arsenalfc liverpool liverpoolfc manchester manchesterunited manutd mancity barcelona
realmadrid madrid juventus bayern tottenham everton newcastle rangers celtic superbowl cowboys steelers yankees
lakers jordan messi ronaldo cristiano neymar beckham rooney drogba okocha kanu mikel supereagles eagles
superman batman spiderman ironman hulk starwars startrek pokemon pikachu naruto goku dragonball minecraft fortnite
playstation nintendo mario zelda gamer gaming killer hunter shadow ninja samurai pirate wizard warrior phoenix
dragon monkey tiger lion eagle falcon panther wolf wolves bear dolphin butterfly horse pony kitten kitty puppy doggy
donkey chicken rabbit turtle snoopy garfield mickey minnie tweety scooby barney buster bailey maggie ginger pepper
cookie chocolate vanilla cheese banana orange strawberry cherry peaches pumpkin coffee whisky vodka
flower flowers rose roses sunflower lily daisy jasmine summer winter spring autumn sunshine sunrise sunset rainbow
moonlight starlight stars star moon ocean river mountain thunder lightning storm fire diamond silver golden gold
platinum crystal purple yellow orange green blue black white pink red
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday birthday christmas easter holiday
nigeria naija lagos abuja ibadan kano portharcourt enugu benin ghana accra kumasi kenya nairobi mombasa
southafrica africa african johannesburg capetown durban uganda kampala tanzania rwanda kigali ethiopia cameroon senegal
america newyork california texas florida chicago boston dallas london england britain scotland ireland canada
australia germany france paris italy spain india china japan mexico brazil
freedom liberty justice power money millionaire billionaire rich business company market shop store shopping seller
success successful happy happiness smile smiley laugh crazy cool awesome amazing wonderful fantastic perfect special
magic mystery music guitar piano drummer dancer dance rockstar metallica nirvana eminem beyonce rihanna wizkid
davido burnaboy student teacher school college university doctor nurse police soldier army navy captain general
mustang ferrari porsche mercedes toyota honda corolla yamaha harley corvette camaro
fuckyou fuckoff fuckme asshole bitch bastard sexy sexybaby hotstuff
trustno whatever nothing something anything everything nobody somebody idontknow dontknow forgot forgotten remember
mypassword thepassword newpassword yourpassword password1234 mypass myname myself tomorrow yesterday today
opensource openmarket onlineshop myshop mystore
`
    .trim()
    .split(/\s+/),
);
