/**
 * Common English words that are no names: what somebody may type around a question. A word that stands neither here
 * nor in the vocabulary, in a place where a name would stand, is taken for the name of somebody out of sight.
 */
export const englishWords: ReadonlySet<string> = new Set(
  `ab abc ability able about above absence absences absent absentee absolute absolutely abstract accept acceptable
accepted accepting accepts access accessed accessible accessing accessories accommodate accordance according
accordingly account accounts accurate achieve achieved acres across act action actions active actively activities
activity acts actual actually add added adding addition additional additions address addressed addresses addressing
adds adjacent adjust adjusted adopted advance advanced advantage advert advertise advertised advertising adverts
advice advisory affect affected affecting affects afraid after afternoon again against age agent ago agree agreed
agreement ah ahead aims air aka algorithms alias alignment alive all allocate allocated allocates allocating
allocation allow allowed allowing allows almost alone along alongside already also alter altered alternate alternative
alternatives although always am among amongst amount an analysis ancient and angle annotated annual anonymous another
answer any anyhow anymore anyone anything anyway anywhere apiece apologies app apparently appear appeared appears
applicable applicant applicants application applications applied applies apply applying appreciate apprentice approach
appropriate approved approximately apps apt arbitrary architecture archive are area areas arent arg argument arguments
arising around arrange arranging array arrow article articles as asap ask asked asking asks aspects assembly assessor
assessors assign assigned assignment associated assume assumed assumes assuming at atm attach attached attack attacks
attempt attempted attempting attempts attention attribute attributes audio audit authentication author authority
authorization authorized authors auto automated automatic automatically availability available average avoid awaits
aware away baby back backed background backlog bad badge balance balanced banner bar bare barely base based basic
basically basis be bearing because become becomes becoming been before began begin beginning begins behalf behavior
behaviour behind being believe belong belonging belongs below beneath benefit benefits best better between beyond big
bigger biggest binary bind binding bit bits black blame blank block blocked blocking blocks blog blue board bodies
body bogged book books boss bosses bot both bottom bounced bound boundary box branch branches break breakdown breaking
breaks brief briefly brighter bring brings broadcast broke broken browse browser browsers btw budget budgets buffer
bug bugs build building builds built bulk bunch bundle burden burdened burnout business busy but button buy by byte
bytes cache cached calculate calculated calculation calendar call called calling calls calm calmer came can cancel
cancelled candidate candidates cant capabilities capability capable capped capping capture captured car card cards
care careful carefully carried carries carry carrying cart case caseholders caseholding cases cat catch catching
catchup categories category caught cause caused causes causing caution ceiling cell center central certain certificate
certificates chain chains change changed changes changing channel channels character characters charge chasing chat
cheap cheaper check checked checking checkout checks cheers child children choice choices choose chose chosen chucked
circular circumstances city claim claims clarity class classes clean cleaning clear cleared clearly click client
clients climb climbed climbing clone close closed closely closer closest closing club cluster code codes coding
colleague colleagues collect collected collecting collection collections collector college color colors column columns
combination combinations combine combined combo come comes coming command commands comment commented comments
commercial commit committed committee common commonly communicate communication community compact companies company
compare compared comparing comparison comparisons compatibility compatible compilation compile compiled compiler
complete completed completely completing completion complex complexity compliance compliant complicated comply
component components composed comprehensive compressed compression computer computers computing concept concepts
concern concerned concerns condition conditions config configuration configure configured confirm conflict conflicts
confused confusion conjunction connect connected connecting connection connections consecutive consider consideration
considerations considered considers consist consistency consistent consistently consisting consists console const
constant constitutes constraints construct constructed construction consult consulting consumers consumption contact
contain contained container containing contains content contents context continue continued continues continuing
contract contrast contribute contributed contributing contribution contributions contributors control controlled
controller controlling controls convenience convenient convention conventions conversion convert converted cookie
coordinate coordinates cope copied copies coping copy copying copyright core corner correct corrected corrections
correctly corresponding corruption cos cost costing could couldnt council councillor councillors count counter
counting country counts county couple course coursework court cover coverage covered covers coz crash create created
creates creating creation credit creep creeping crept criteria critical cross curious current currently curve custom
customer customize customized cut cycle cycles daily damage damages dark dash data database databases date dates day
days dead deal dealing deals dear debug dec decent decide decided decision declaration declared dedicated deemed deep
deeper default define defined defines defining definition definitions degrees delay delayed delays delete deleted
deliver delivered delivery delta demand demo demonstrate departed departing department depend dependent depending
depends depth derived describe described describes describing description descriptions design designated designed
desired desk desktop despite destination destinations destroy destroyed detail detailed details detect detected
detection determine determined determines determining dev develop developed developer developers developing
development device devices diagnostic diary did didnt die died diff differ difference differences different
differently difficult digit digital dip dipped dir dire direct direction directly directories directors directory
dirty disable disabled disclaimer disclosure discovery discuss discussed discussion discussions dishwasher disk
dismissal dismissed display displayed dist distance distinct distribute distributed distribution distributions div dns
do doc docs document documentation documented documents does doesnt doing domain domains don done dont dot double
doubled doubt down download downloaded downloading downloads dozen draft drain draw drive driver drop dropped drops
dual due dump dunno duplicate duration during duty dynamic each eager earlier early earth ease easier easily east easy
echo edge edit editing editor education effect effective effectively effects efficient efficiently effort eg either
element elements elevation eligible else elsewhere email emails embedded empty enable enabled enables enabling
encoding encounter encountered encourage encouraged encryption end ended ending ends energy engine engines english
enhance enhanced enhancement enough ensure ensures ensuring enter entered enterprise entire entirely entities entity
entries entry environment environments equal equality equipment equivalent er era erm error errors escape especially
essential essentially establish established estate etc eval evaluate evaluated evaluation even evening evenly event
events eventually ever every everyone everything exact exactly example examples exceed excel except exception
exceptions excess excessive exchange exclude excluded excluding exclusive exclusively exec execute executed execution
executive exercise exist existence existing exists exit expand expanded expansion expect expectations expected
expensive experience experimental expired explain explains explanation explicit explicitly export exports exposed
express expressed expression expressions extend extended extending extends extension extensions extensive extent
external extra extract extremely facility fact factor factors factory fail failed failing fails failure failures
fairly fake fall falling falls false family far fashion fast faster fastest fatal favor fax feature features fed fee
feed feedback feeds feel feet few fewer fewest field fields figure figures file filename files fill filled filling
film filter filtering filters final finally financial find finding finds fine finish finished fire fired first fit
fitness five fix fixed fixes fixtures flag flagged flagging flags flat flexibility flexible float floating flow focus
folder folders folks follow followed following follows font foo food for force forced forces forever forget forgetting
forgot forgotten fork form format formats formatting former forms formula forth forthcoming fortnight fortnightly
forum forums forward found four fraction frame framework free freed freely frequently fresh friday friend friendly
friends from front frontline full fuller fully fun function functional functionality functions funny furnished further
furthest future fyi gaffer gain gained gallery gals game games gap gaps garbage garden gave gay gcc general generally
generate generated generating generation generator generic geographic geometry get gets getting gift gimme girls give
given gives giving glad global go goal god goes going gone gonna good got gotta governance governing government
governor grab graduate graduated graduates grammar granted grants graph grateful great greater greatest greatly green
grew group groups grow growing grown guarantee guaranteed guarantees guard guess guessing gui guidance guide
guidelines guys hack had hadnt half halved hand handle handled handles handling handy hang hanging happen happened
happening happens happy hard hardly hardware has hasnt have haven havent having he head header headers heading
headline heads health healthier healthy heaps heat heavier heaviest heavily heaving heavy hectic held hello help
helpful helping helps hence her here hereby herein heres herself hi hidden hide hierarchy high higher highest
highlight highly him himself hint hints his historical history hit hits hitting hm hmm hold holder holding holds hole
holes home homepage honor honors hook hopefully host hosted hosts hot hotel hotels hour hours house how however hows
huge human hun id idea ideal ideally identical identification identified identifier identifies identify identifying
identity ie if ignore ignored iii ill im image images immediate immediately imminent imminently impact implement
implementation implemented implementing implications implied implies import important imported imports impossible
improve improved improvement improvements improving in inches include included includes including inclusion inclusive
incoming incomplete incorporated incorrect increase increased increases independent independently index indexed
indexes indicate indicated indicates indicating indication indicator individual individually individuals induct
inducted induction industry infinite info inform information informational informative infrastructure inherited
initial initially injection injured inline inner input inputs insert inside inspection inspector inspectors inspired
install installation installed installing instance instances instead instruction instructions insurance int intake
integer integrate integration integrity intend intended intent interact interaction interactions interactive interest
interested interesting interface interfaces intermediate internal international internet interval interviewed
interviewing interviews into introduce introduced introduces introducing introduction invalid invoice invoices involve
involved involves involving is isnt isolated issue issued issues it item items its itself ive jan job jobs join joiner
joiners joint jointly journal judge juggle juggled jump jumped junior jurisdiction just keen keep keeping keeps kept
key keys keyword keywords kill killed kilometers kind kinda kindly kinds know knowledge known knows label labels lack
lads lag lagged lagging land lands language languages lapse lapsing laptop large largely larger largest last late
lately later latest latitude latter launch launched law layer layout lead leading leads learn learned learning least
leave leaver leavers leaves leaving led left legacy legal lemme length less let lets letter letters level levels
liability liable libraries library libs license licensed licenses licensing life lifetime light lighter lightest
lightweight like likely limit limitation limitations limited limiting limits line lined lines lining link linked
linking links list listed listen listening listing lists literally little live lives load loaded loading loads local
locale locally locate located location locations lock locked locum locums log logged logging logic logical login logo
logs long longer look looked looking looks lookup looming loop loose lose loss lost lot lots love low lower lowering
lowest lunch machine machinery machines macro mad made magic mail mailing mailto main mainly maintain maintained
maintaining maintains maintenance major majority make makes making man manage managed management manager managerial
managers managing mandatory manic manner manual many map mapping maps march marked marker markers market marks mask
master match matched matches matching mate material materials matrix matter matters maximum maybe me mean meaning
meaningful means meant measure measured measurement measures mechanism mechanisms media medical medium meet meeting
meetings member members memory men mention mentioned mentor mentored mentors merely merge message messages met meta
meter meters method methods middle might migration million min mind minimal minimize minimum minor minute minutes
mirror mirrors misc miss missed misses missing mistake mistakes mix mixed mo mobile mode model moderator moderators
modern modes modification modifications modified modify module modules moment monday money monitoring monkey month
monthly months morale more morning most mostly mount move moved mover movers moves movie movies moving msg much
multiple music must my nag nagging name named namely names national native natural nature near nearer nearest nearly
necessarily necessary need needed needing needs negative neither net network never new newbie newbies newcomer
newcomers newer newest newly news next nice nicer nickname night no nobody nodes non none nope nor normal normally
north not note noted nothing notice noticed notices notifications notified notify nov now nowadays nowhere nudge null
number numbers numerical object objects obligations observed obtain obtained obtaining obvious obviously occur
occurred occurs oct of off offer offered offers office official officially offset ofsted often oh ok okay old older on
onboard onboarding once one ones ongoing online only onto open opened opening opens operate operates operating
operation operational operations operator operators opportunity opposed opposite optimization option optional options
or order ordered ordering ordinary organised organising organization origin original originally other others otherwise
ought our ourselves out outcome outer outlined output outputs outside outstanding over overall overhead overran
overrun overspend overspent overview own owned owner ownership pace pack package packages packaging packed packet
packs page pages paid paint pair paired pairing pairs panel panels paper paragraph parallel parameter parameters
parent parents park part partial partially particular particularly parties partly parts party pass passed passes
passing password passwords past patch patches patent path paths pattern patterns pay paying payment pdf peak peer
pending people per percentage percentages perform performance performed performing performs perhaps period permanent
permission permissions permit permitted person personal persons phase phased phone photo photos phrase pick picked
picking picture pictures piece pieces pile piled pin ping pinged pipe pipeline pipes place placed placement placements
places plain plan planning plans platform platforms play please pleaz plenty pls plug plugin plugins plumbing plummet
plummeting plus plz poached point pointed pointer pointing points poker policies policy pollution poly pool poorer
poorly popular port portable portfolio portfolios portion portions ports position positive possibility possible
possibly post posted postponed posts potential potentially power powerful practical practice practices practising
practitioner practitioners precisely precision prefer preference preferred prefix preparation prepare prepared
preparing prerequisite presence present presently preserve president press pressured presumably pretty prevent
preventing previous previously price prices pricey primarily primary print printed printing printout prints prior
priorities priority privacy private probably probation probationary problem problems procedure procedures proceed
process processed processes processing produce produced produces producing product production products professional
profile program programming programs progress progressed progressing project projects promise promises promote prompt
proper properly properties property proportion proportions proposal proposed protect protected protecting protection
protocol protocols provide provided provider providers provides providing provision public publication publicity
publicly publish published pull pulled punctual pure purple purpose purposes pursue push pushed pushing put putting
qualified qualify qualifying quality quarter quarterly queries query question questions queue queued queuing quick
quicker quickly quiet quieter quietest quite quitting quota quote quoted quotes r race radio radius raise raised
raising rammed ran random range ranges rare rarely rate rates rather rating ratios raw reach reached reaches read
reading reads ready real really reason reasonable reasonably reasons receive received receives receiving recent
recently recipient reckon reckoned recognize recognized recommend recommendation recommended record recorded recording
records recovering red reduce reduced reduces reducing reduction redundancy redundant ref refer reference referenced
references referral referred referring refers reflect refuse refused regarding regardless region register registered
registration registry regression regular reject rejected related relating relation relative relatively release
released releases relevant reliable rely relying remain remaining remains remember remembered remote removal remove
removed removing rendered renewing repeat repeated replace replaced replacement replacing reply report reported
reporting reports repository represent representation represented representing represents request requested requesting
requests require required requirement requirements requires requiring res reschedule rescheduled research reserved
reserves reset resigned resigning resolution resolve resolved resource resources respect respective respectively
respond response responses responsibility responsible rest restore restricted restriction restrictions result resulted
resulting results resume retain retained retaining retire retired retirement retires retiring retrieve retrieved
return returned returning returns rev reverse review reviewed reviewing reviews revision revisions rid right rights
ring rising risk riskier risks road robust rocky role rookies room root rota rotation rough roughly round route routes
routines royalty rule rules run runner running runs sabbatical safe safeguarding safely safer safety said sale sales
same sample samples san sat satisfy saturday save saved say saying says scale scan scanning scenario scenarios
schedule scheduled scheduling schema scheme schemes school schools science scope scratch screen script scripts search
searching second secondary seconded secondment seconds secret secrets section sections secure security see seed seeing
seek seem seems seen segment segments select selected selection self sell seller send sender sending sends senior
sense sensitive sent sentence sentences separate separated separately sequence sequences series serious serve served
server servers serves service services session sessions set sets setting settings setup several shaky shall shape
share shared shares sharing she sheet shell shift shifted shifting ship shipped shipping ships shop shopping short
shorter shortest shortlist shortlisted shortlisting shortly should shoulder shouldnt show showed showing shown shows
shrink shrinking shrunk sickest side sides sign signal signals signature signed significant significantly signing
signs silent similar similarly simple simpler simply simultaneously since single sit site sites sitting situation
situations six size sizes skip slack slight slightly slip slippage slipped slipping slips slow slower small smaller
smallest smart snapshot snowed so soar soared social socket software sole solely solution some someone something
sometimes somewhat somewhere soon sooner soonest sorry sort sorta sorted sorting source sources south space spaces
span spare speaking spec special specific specifically specification specifications specified specifies specify speed
spell spelling spend spent spike spiked split spoke sponsor sponsored sponsors sports spread spreadsheet square
stability stable stack stacked staff staffer staffers stage standard standards star start started starter starters
starting starts startup stat state stated statement statements states static statistics stats status statutory stay
stayer stayers std steadier steady step steps still stock stop stopped stopping stops storage store stored stores
stories story str straight strain strained straining strange strategy stream streaming streams street stressed stretch
stretching strict stricter strictly string strings strip strong strongly struct structure structured structures
struggle struggled struggles student students study stuff style styles sub subject submission submit submitted
submitting subscribe subsequent substantial substitute succeed success successful successfully such sufficient suggest
suggested suggestion suggestions suggests suitable suite sum summary sums sun sunday supervisory supplied supply
support supported supporting supports supposed sure surprise surrounding swamped swap swapped swapping switch switches
switching symbol symbols sync syntax system systems ta tab table tabs tackled tackling tag tagged tags take taken
takes taking talk talked talking tardy target targeted targets task tasks taught tax tbh team teams technical
technology teen tell telling tells template templates temporary ten term terminal termination termly terms test tested
testing tests text than thanks that thats the their them themselves then theory there therefore thereof theres these
they theyre theyve thin thing things think thinly third this those though thought thousands thread threaded threads
three threshold thresholds thriving through throughout throw thrown throws thursday thus thx tidied tidy tied tight
tightest time timely timer times timing tiny tip tips tired title to today together told tonight tons too took tool
tools top topic total totalling totally totals touch tougher toughest towards trace track tracked tracker tracking
tracks trademark traditional trailer trailers trainee trainees training transfer transferred transform transformation
transition translate translated translation translations transport travel treat treated treating treble trebled tree
trees tried tries trigger triple trouble true trust trusted try trying tuesday turn turned turns tutorial twice two
type types typical typically typing typo typos u um unable unavailable undefined under underlying underspend
understand understanding understood underway uneven unexpected unfair unfortunately unified union unique unit united
units university unknown unless unlike unlikely unlimited unpaid unqualified unregistered unsigned unsure until
untimely unusual unwell up upcoming update updated updates updating upgrade upgrades upload upon upper ur urgently us
usa usage use used useful user username users uses using usual usually utilities utility utils val valid validation
validity valuable value values van variable variables varies variety various vary vector verification verified verify
version versions very vetting via vice video view views violation virtual visible visit visiting void vulnerability
vulnerable wait waiting walk walking wanna want wanted wanting wants war warning warnings warranties warranty was
wasnt wat watch watching water way ways we weak weaker web website wednesday week weekend weekly weird welcome well
went were werent west weve what whatever whats when whenever whens where whereas wheres wherever whether which
whichever while whilst white who whoever whole wholly whom whomever whos whose why wide widely wider width window
windows wire wish with within without wobble women won wonder wondering wont word wording words work workbook
workbooks worked worker workers working works world worldwide worried worse worst worth wot wots would wouldnt wrap
wrapping write writes writing written wrong wrote yards yeah year yearly years yep yes yet yield you youll young your
youre yourself youve zero zone
rearrange rearranged rebook rebooked diarise postpone unpause reinstate resumed restart pause suspend booked tick bereavement bereaved funeral compassionate
trained training trainer owe owed owes owing
abroad accurately ache acquire adapt adequate adult afford aged agenda airport alarm amend annoyed anxious apologise
appeal appraisal appraisals approve arrive arrived arrives asleep aspire assist attend attended attending attends
attract awful awkward backfill backfilled beg behave besides boost borrow borrowed bother bothered bothering breach
breached brilliant bump bumped burn cap careers cease celebrate chase chased clarify classed clearer clinic clock
clocked coach coached comfortable complain complained compulsory concentrate conclude confident confirmed contractual
counted courses cramped crazy crucial daft dare decline declined declining decrease demanding deserve desperate devote
disagree disappear dismiss dismissals dispute drag dread drift dropping elect emailed embed employ endless enjoy
enquire escalate estimate evidence examine excuse exempt exhausted expense expire extreme eye fair faith familiar
fault favour fierce fight flooded fluctuate forecast formal frequent fulfil fund funding funds gather generous grade
ground halve harsh hate hesitate hire holiday honest horrible illness imagine imply inbox incident inherit insist
inspect instant interrupt invite invited isolate itemise justify kick knock lacking lapsed lend lift linger lonely
losing manageable mess mild moderate monitor monitored mood motivate mutual narrow nasty nearby neglect nervous
neutral nominate numerous oblige observe occupied odd omit oppose organise outline overdue overlap overload overlooked
oversee overtime overwhelmed pain panic parked persuade piling pilot pinch planned poor praise predict pressing
prioritise productive proof propose proud prove quit rapid react realise realistic reassure recall recover recruit
redeploy redeployed redo regard regret relate relax relief remedy renew repair replacements rescue resign resist
restrict reveal revise reward rise rocket rocketed rude ruin sack sad salary scared score scrap sensible settle severe
shock shout shut silly skilled skills slide smooth soft solve speak specialist stagnant steep sticking strategic
stress stressful stronger studying substantive sudden suffer suited suppose surge survive suspect sustain talent teach
tend tense terrible thorough threat tiring toil tough trade train trap tricky tweak unaware uncertain unclear
uncovered unfilled unhappy unmanageable unrealistic unsafe untouched upset urgent useless vague vast versus viable
vital voluntary vote wage wander warn waste wealth weekday welfare widen widespread wipe worn worrying younger
youngest
ugh argh aargh bloody hell damn blimey crikey gosh heck flipping omg wtf lol hmm erm umm eh phew oops whoops yikes
cheers ta mate duck halp`.split(/\s+/),
);
