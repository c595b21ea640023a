/**
 * Everyday English words that vocabularies have as names or synonyms of something (genes WAS, CAN, REST; the animals
 * in NCIt; "Other" in every questionnaire). Our own list: what a reader of papers meets on any page in its plain
 * sense. Names of complaints ("pain", "rash", "gout") are not in it: there the plain sense is the one meant.
 */
const WORDS = `
a able about above across act add adds after again age aged ages ago aid aim aims air all also always am among an and
animal animals another answer any apart april arc are area areas arm arms art as ask at august author away axis
back bad bag ball band bank bar bars base based bases basic be bead beam bean bear beat bed bee been before being bell
below belt best beta better between bias big bill bind bird birds bit bite bits block blot blue body bold book born boss
both bound box boy boys brief bright bring broad brown bulk bus but buy by
cage call called came camp can cap car card care case cases cast cat cats cause cell cells chair chance chart check chem
child choice circle city class clean clear clip clock close closed cloud club coat code coil coin cold color colour
column come coming common cool cope copy core cost could count country course cover cow cross cry cube cup cure curve cut
cycle
daily dark data date dates day days deal dear death december deep delta did die died diet dip dish do dock does dog dogs
done door dose dot double down draw dream drink drive drop drug drugs dry dual due during dust
each early ease east easy eat edge effect effects egg eggs eight either else empty end ended ends enough equal era error
etc even event events ever every exam except exit eye eyes
face fact factor facts fail fair fall false family far farm fast fat father feature february feed feel feet fell felt
female few field figure file fill film final find finding findings fine fire first fish fit five fix flag flat flip floor
flow fly focus foil fold food foot for force form former forms forty found four free fresh friday friend from front
frozen fruit full fun further
gain game gap gas gave gel gene general genes get gift girl give given glass go goal goals gold gone good got grade gray
great green grew grey grid grip group groups grow growth guide gun
had hair half hall hand hands happy hard has have he head hear heat heavy held help hen her here hers hi high higher him
hint his hit hold hole home hook hop hope host hot hour hours house how huge human humans
i ice idea if ill image images impact in index infant inner input inside into iron is island issue it item items its
jam january job join joint july jump june just
keep kept key keys kid kids kill kind king kit knee knew knot know known
lab label labor labour lack lady lake lamp land lane large larger last late later law lay lead leaf lean learn least leave
led left leg length less let letter level levels lid lie life light like likely limit limits line lines link links lion
list little live lives living load local lock log long look loop lose loss lost lot love low lower luck
machine mad made mail main major make male man many map march mark marked market mass match mate may me meal mean meaning
means meat media median meet member men met metal method methods mice mid might mild mile milk mind mine minor minute
miss mix mode model models moderate monday month months moon more most mother mouse mouth move much mud must my myself
name names near neck need needs negative neither nest net never new news next nice night nine no nod node noise none nor
normal north not note noted nothing november now null number numbers
october odd of off offer office oil old older on once one ones only open or orange order organ other others our out outer
output over own owner
pack pad page paid pair pairs pan panel paper papers parent park part partial parts party pass past patch path patient
patients pattern pay peak peer pen people per person pet phase phone pick pie piece pig pigs pilot pin pink pipe place
plan plane plant plants plate play plot plus point points pole pool poor port pose positive post pot power present press
prior probe process product program proof public pull pulse pump pure purple push put
quality quarter queen question quick quiet quit quite
rabbit race rain ran random range rank rapid rare rat rate rates ratio rats raw ray reach read ready real rear reason
recent record red reduced region regular related remain repeat report reports rest result results rice rich ride right
ring rise risk road rock role roll roof room root rope rose rotate round row rows rule rules run runs
sad safe said sail salt same sample samples sand saturday save saw say scale scan school score scores screen sea search
season seat second secondary section see seed seen self sell send sense sent september series serum set sets seven severe
sex shall shape share sharp she sheep sheet shell shift ship shirt shock shoe shop short should show shown shows side
sign signal signs silver simple since single sir sister sit site sites six size sizes skill sky sleep slice slide slim
slow small smart smoke smooth snow so soap social soft soil solid solo some son song soon sort sound source south space
spare special species speed spin split spot square stable staff stage stages stain star start state states status stay
steel stem step steps stick still stock stone stop store story strain street stress strong structure student study such
sugar suit sum summer sun sunday super sure surface survey sweet swim system
table tables tag tail take taken talk tall tank tap tape target targets task tax tea teach team tell ten tend term terms
test tested tests text than that the their them then theory there these they thick thin thing things third this those
though three through thursday tie tied tight time times tin tip tire title to today told too tool top torn total touch
town toy track train trap tray treat treated tree trees trend trial trials trip true truth try tube tuesday turn twin two
type types
under unit units unknown until up upon upper us use used user uses using usual
value values van vapor variable vary vast very via view vine visit vital voice volume
wait walk wall want war warm was wash waste water wave way ways we weak wear web wednesday week weeks weight well went
were west wet what wheat wheel when where which while white who whole whom why wide wife wild will win wind window wine
wing winter wire wise wish with within without woman women wood word words work world worse worst would write wrong
yard yeah year years yellow yes yet you young your yours
zero zone
`;

/** In capitals these are an operator or a heading's, whatever symbol they may be too. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  'and are but for from had has have into nor not our than that the them then they this with'.split(' '),
);

/** Lower case, folded. */
export const EVERYDAY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
