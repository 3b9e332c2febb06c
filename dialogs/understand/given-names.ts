/** Each line: a first name and what people with it are called; any of them finds the others. */
const sameName = `
abdul abdullah abs
abigail abby abi abbie gail
agnes aggie nessa
alan alun al
albert bert bertie al
alexander alex alec sandy xander lex sasha
alexandra alex alexa sandra sasha lexi
alfred alf alfie fred freddie
alison ali allie
amanda mandy manda
andrea andie
andrew andy drew
angela angie ange
ann anne annie anna
anthony antony tony ant
antonia toni
archibald archie
arthur art
barbara barb babs barbie
benjamin ben benji benny
bernadette bernie
bernard bernie
bethany beth
bradley brad
brenda bren
bridget biddy bridie
caitlin cait katie
cameron cam
caroline caz carrie carol
catherine katherine kathryn katharine cathryn cath cathy kath kathy kate katie katy kitty kat cat kit
charles charlie chas chuck
charlotte charlie lottie char
christine christina christina chris chrissie tina
christopher chris kit topher
clare claire clair
clifford cliff
constance connie
cynthia cindy
daniel dan danny
danielle dani danni
david dave davey davy dai
deborah debra deb debbie debs
denise den
dennis den denny
derek del
diana diane di
dominic dom nick
donald don donnie
dorothy dot dottie dolly
douglas doug dougie
edmund ed eddie ned
edward ed eddie ted teddy ned
eleanor ellie elle nell nora
elizabeth liz lizzie beth betty eliza elspeth libby bess lisa
emily em emmy millie
emma em
emmanuel manny
ernest ernie
eugene gene
evelyn eve evie
felicity fliss flick
florence flo florrie flossie
frances fran frankie francesca
francis frank frankie
frederick fred freddie
gabriel gabe
gabrielle gabby
gareth gaz gary garry
geoffrey jeffrey geoff jeff
george georgie
georgina georgia georgie gina
gerald gerry jerry
gillian gill jill jilly
graham graeme grahame
gregory greg
gwendoline gwen
harold harry hal
harriet hattie harry
harrison harry
helen nell lena
henry harry hank hal
herbert herb bert
hugh hughie huw
imogen immy
isabel isabelle isobel izzy bella belle
jacob jake
jacqueline jackie jacqui jax
james jim jimmy jamie jem
janet jan
janice jan
jasmine jas jaz
jennifer jen jenny jenna
jeremy jem jerry
jessica jess jessie
joan joanie
joanna joanne jo
john jack johnny jon
jonathan jon jonny johnny
joseph joe joey
josephine jo josie
joshua josh
judith judy jude
julia julie jules
katrina trina kat
kenneth ken kenny
kimberley kim
laurence lawrence larry laurie
leonard len lenny leo
leslie lesley les
lewis louis lou lew
louise lou
lucille lucy
lynne lynn lyn linda
madeleine maddie maddy
malcolm mal
margaret maggie meg peggy marge margie madge greta rita
marjorie marge margie
martin marty
mary molly polly mae
matilda tilly tilda mattie
matthew matt matty
maureen mo
maurice mo
maximilian max
maxine max
melanie mel
melissa mel lissa
michael mike mick micky mikey
michelle shell chelle
mohammed muhammad mohamed mohammad muhammed mo
morgan mo
nadine nads
natalie nat tally
natasha nat tasha
nathan nate nat
nathaniel nathan nate nat
nicholas nick nicky nico
nicola nicky nic nikki
norman norm
oliver ollie olly
olivia liv livvy
oluwaseun seun
oscar ozzy
pamela pam
patience pat
patricia pat patsy tricia trish paddy
patrick pat paddy rick
pauline paula polly
penelope penny
peter pete
philip phillip phil pip
philippa pippa pip
priscilla cilla
rachel rach
raymond ray
rebecca becca becky bex
reginald reg reggie
richard rick ricky rich dick richie
robert rob bob bobby robbie bert
roberta bobbie
roderick rod rory
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
rupert rup
russell russ
ruth ruthie
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sara sally sadie
sebastian seb bas
shannon shan
sharon shaz
siobhan shiv
simon si
sophia sophie soph
stanley stan
stephanie steph steffi
stephen steven steve ste stevie
stuart stewart stu
susan susanna susannah suzanne sue susie suzie
sylvia syl
tabitha tabby
temitope temi tope
terence terry
teresa theresa terri tess tessa
thandiwe thandi
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vanessa ness nessa
veronica ronnie vera
victor vic
victoria vicky vicki tori vic
vincent vince vinny
vivien vivienne viv
walter walt wally
wilfred wilf fred
william will bill billy liam wills
winifred winnie
yvonne vonnie
zachary zach zac zack`;

/** Further first names, and surnames that are English words, of people who may be meant though nobody in sight has them. */
const otherNames = `
aaliyah aaron aarav abena adam adaeze adele adrian agnieszka ahmed aidan aiden aileen aisha ajay alasdair alex ali alice alicia alina aliyah
amal amara amber amelia amina amir amit amy ana anand anastasia andre angharad angus anil anita anjali ankit anna annabel annette aoife
april arjun ash asha ashley asif audrey ava ayesha barry beatrice bella benedict beverley bianca bill bilal blessing bob bonnie brandon brenda
brendan brian bronwen bruce bryan bryony callum camille cara carl carla carlos carmen carol carole cassandra catriona cecilia celia chanel
chandra chantelle chelsea cheryl chidi chloe christian ciara claudia clive colette colin colm conor courtney craig curtis cyril daisy dale
damian damon daphne darren dawn dean declan deepa dele demi dermot desmond dev devon dexter diego dominique donna doreen dorian duncan dylan
eamon ebony eddie edith edna eileen eilidh elaine elena elijah ella elliot ellie elsa elsie emeka emre enid eric erica erin ernesto esme esther
ethan eva evan eve ezra faisal faith farah farid farida fatima fay faye femi fergus finlay finn fiona folasade frank freya gail gary gavin
gemma geraldine gethin gina giles glen glenda glenn gloria glyn godfrey gordon grace grant greta guy gwyneth hamza hannah hari harpreet harvey
hayley hazel heather heidi hilary hilda holly hope howard hugo hussein ian ibrahim ida imani imran india ines ingrid ioan iona ira irene iris
irina isaac isaiah isla ismail ivan ivo ivor ivy jacinta jack jade jamal jan jane jared jarvis jason jay jayne jean jerome jess jill jim joan
jodie joel johan jolene jordan jorge jose joy joyce juan juanita juliet june justin justine kamal kara karen karim karl karolina kate kavita
kayleigh keeley keira keisha keith kelly kelvin kerry kerstin kevin khadija kieran kim kiran kirsten kirsty krishna krystyna kwabena kwame kyle
kylie lara laura lauren leah leanne lee leila len leon leroy levi liam lily lina linda lindsay lionel lisa logan lois lola lorna lorraine
louisa luca lucas lucia lucy luis lukasz luke lydia mabel magda maisie malik manoj marc marco marcus maria marian marie marilyn marina mario
marion mark marlene marsha martha martina marvin mason maud max may maya meena meera megan mehmet mel mercy mia mick mike mina mira miriam
misha mohsin moira molly mona monica monika muriel myra nadia nadine nancy naomi nasreen neil nell nelson niall niamh nigel nikhil nina nisha
noah noel nora noreen nuala olga omar oona orla oscar owen paige parveen pascal pat patel paul paula pearl pedro peggy penny percy petra
phoebe phyllis pierre poppy priya quentin rahul raj rajesh ralph ramesh rania rashid rashida ravi reece rehana rena renee rhian rhiannon
rhona rhys rita rob robin roger rohan roisin roland roman rory rosa rosalind rose rosie ross rowan roxanne roy ruby rukhsana ryan sabrina
sadia saeed safiya saira salim sally salma sana sanjay santiago sara scarlett scott sean selina serena seth shabana shane shanice sharif shauna
shaun sheila shelley sheryl shirin shirley shreya sian sidney sienna silvia simone sinead sita skye sofia sonia stacey stella stewart sue sunil
sunita suresh sven taiwo tamara tamsin tania tanya tara tariq ted tendai terry thelma tia tiffany tina toby todd tom tony tracey tracy
trevor tristan trudy tunde tyler uma una ursula usha uzma vera vernon vijay vikram viola violet vivek wanda warren wayne wendy will yasmin
yusuf yvette zahra zainab zara zebedee zeinab zena zoe zofia zuzanna
smith jones brown green white black young king wood hill day bell hall west north lake stone field church park price rice cook baker carter
miller taylor turner walker cooper fisher hunter mason ward long bird fox wolf lamb reed bishop pope knight sharp wise moon star winter snow
frost banks brooks rivers woods fields marsh moss berry scott hunt ball cole gray grey ford wells mills hart barber butler gardner palmer
parker porter potter shepherd weaver webb wright rose summers winters khan singh patel begum hussain ahmed evans davies davis roberts hughes
edwards williams wilson johnson thompson robinson harris clarke clark lewis martin jackson moore harrison morris murphy kelly rogers cox
richardson bennett chapman shaw ellis mitchell o'brien campbell stevens marshall simpson graham murray wells`;

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** Words that are names even where they could be something else: never taken for a misspelt word of the vocabulary. */
export const givenNames: ReadonlySet<string> = new Set([...words(sameName), ...words(otherNames)]);

const byName = new Map<string, Set<string>>();
for (const line of sameName.trim().split('\n')) {
  const names = line.split(' ');
  for (const name of names) {
    const others = byName.get(name) ?? new Set<string>();
    for (const other of names) if (other !== name) others.add(other);
    byName.set(name, others);
  }
}

/** Other forms of a first name ("kate": katherine, kathy …); none for a name without. */
export function otherForms(name: string): Iterable<string> {
  return byName.get(name) ?? [];
}
