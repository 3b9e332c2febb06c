import { pick, type Random } from './random.ts';

const firstNames =
  `Aaron Abena Abigail Adam Adaeze Agnieszka Aisha Alan Alasdair Alice Alison Amanda Amara Amelia Amina Amir
Amy Andrew Angela Angharad Anita Anna Anthony Arjun Ashleigh Ayesha Barbara Ben Bethan Blessing Bronwen Callum Camille Carl
Carol Caroline Catrin Charlotte Chidi Chloë Christine Claire Craig Daniel Danielle David Dawn Deborah Deepa Denise Diane
Donna Ebony Eilidh Eleanor Elizabeth Ellie Emeka Emily Emma Esther Faith Farah Fatima Fiona Folasade Frances Freya Gary
Gemma George Georgina Gillian Grace Graham Hannah Harpreet Harriet Hassan Heather Helen Imani Imran Ingrid Isla Ivan Jack
Jacqueline Jade James Jasmine Jason Jean Jennifer Jessica Joanne Joe John Josephine Joyce Julie Kamal Karen Kate Kathryn
Kavita Keisha Kelly Kerry Kevin Kirsty Kwabena Laura Lauren Leah Lee Leon Lesley Linda Lisa Lorraine Louise Lucy Luke Lynn
Magda Malcolm Margaret Maria Marie Martin Mary Matthew Maureen Maya Megan Mehmet Meera Melanie Michael Michelle Mohammed
Monika Nadia Naomi Natalie Natasha Neil Niamh Nicola Nisha Olivia Omar Oluwaseun Paige Pamela Parveen Patricia Paul Pauline
Peter Philippa Rachel Rajesh Rebecca Renée Rhian Rhys Richard Robert Rosie Roxanne Ruby Ruth Sabrina Sadia Sally Samantha
Sandra Sarah Shanice Sharon Shauna Shirley Simone Siobhán Sonia Sophie Stacey Stephanie Stephen Sunita Susan Suzanne Tanya
Tara Temitope Tendai Teresa Thandiwe Thomas Tina Tracey Tunde Uzma Valerie Vanessa Victoria Vikram Wanda Wendy Yasmin Yusuf
Zainab Zara Zoë`.split(/\s+/);

const surnames =
  `Abbott Abdi Abubakar Adams Adebayo Agyeman Ahmed Akhtar Alexander Ali Allen Anderson Andrews Armstrong Asante
Atkinson Bailey Baker Ball Banerjee Barker Barnes Begum Bell Bennett Berry Bhatt Blackwell Bradley Brooks Brown Burton
Butler Campbell Carr Carter Chambers Chandra Chapman Charles Chaudhry Clark Clarke Cole Coleman Collins Cook Cooper Cox
Cunningham Davies Davis Dawson Dhillon Dixon Doyle Duffy Edwards Ellis Evans Eze Farrell Fernandes Fisher Fletcher Ford
Forde Foster Fox Francis Gallagher Gardner George Gibson Gill Goodwin Gordon Graham Grant Gray Green Griffiths Gupta Hall
Hamilton Hargreaves Harris Harrison Hart Harvey Hayes Henry Hill Holland Holmes Hopkins Howard Howells Hudson Hughes Hunt
Hussain Hutchinson Iqbal Ismail Jackson James Jenkins John Johnson Johnston Jones Joseph Kapoor Kaur Kelly Kennedy Khan
Kiely King Knight Kowalczyk Kumar Lawrence Lawson Lee Lewis Lloyd Lopes Lowe Mahmood Malik Marshall Martin Mason Matthews
McCarthy McDonald McKenzie Mensah Miah Mills Mitchell Moore Morgan Morris Moyo Murphy Murray Mwangi Ndlovu Nelson Newman
Nguyen Nkrumah O'Brien O'Connor O'Neill O'Sullivan Obi Okafor Okoro Osborne Owusu Palmer Parker Parry Parsons Patel Payne
Pearce Perera Perry Phillips Powell Price Qureshi Rai Reed Rees Reid Reynolds Richards Roberts Robinson Rogers Rose Russell
Ryan Sandhu Saunders Scott Sharma Shaw Simpson Singh Smith Spencer Stevens Stewart Stone Sutton Taylor Thapa Thomas
Thompson Tucker Turner Uddin Vaughan Wade Walker Walsh Ward Watson Webb Wells West White Wilkinson Williams Wilson Wright
Yeboah Young`.split(/\s+/);

/** An invented full name; one in sixteen has a double-barrelled surname. */
export function inventedName(random: Random): string {
  const surname = pick(random, surnames);
  const second = random() < 1 / 16 ? `-${pick(random, surnames)}` : '';
  return `${pick(random, firstNames)} ${surname}${second}`;
}

const withoutMark: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', ß: 'ss', đ: 'd' };

/** "Siân O'Brien" is sian.obrien: what an account is called. */
export function accountName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łøæßđ]/g, (letter) => withoutMark[letter] ?? '')
    .replace(/[^a-z -]/g, '')
    .trim()
    .replace(/ +/g, '.');
}
