/**
 * Words that change nothing of what is asked. Where only a hint says what a question is about, any other word that no
 * phrase has taken may be what it is really about, and it is asked back.
 */
export const filler: ReadonlySet<string> = new Set(
  `bother bothering bothered trouble hassle kindly grateful appreciate curious wondered interested trying tried roughly
asked asking told tells chasing urgently meeting call phone boss hos director manager head pull pulling grab shared fairly fair complaining
moaning says said reckon seems seemed feels feel felt thinking honestly ofsted inspection please asap
a about above across actual actually after again against ago ah all allowed almost already also always am among amount
an and annual another any anymore anything anyway anywhere apart are around as at away bad basically be because been
before behind being below best better between big bigger biggest bit board book both breakdown breaks but by can
card cards case change check come comes coming compared could count current currently daily data date dates day days
decent detail details did difference do does doing done down each early either else end enough etc even ever every
exact exactly far faster few fewer fewest figure figures find first fine for found free from front full further general
generally get gets getting give given gives go goes going gone good got great guess had half happen happening happens
hard has have having heavy help her here hers hey hi high higher highest him his hold holds how however hows i
id idea if im in including individual info information instead into is issue issues it its just keep know kind large
last late lately later latest least left less let level levels light like likely list little live long longer look
looking looks lot lots low lower lowest main make makes many may maybe me mean meant mid might mine minute moment month
monthly months more morning most mostly much must my name names near nearly need needs never new next nice no normal
normally not note notes now number numbers of off often oh ok okay on once one ones only open or order other others
our ours out over overall own part particular past people per percent perhaps person picture piece pieces place
please pls point position possible potentially present pretty probably problem proper put quarter quarterly question
quick quicker quickly quite r rather ready real really recent recently record records regular report reports rest right
rough roughly round run same sat say see seem seems sense service services several shall she should show shown shows side
since sit sitting situation size small so some somebody someone something soon sorry sort split staff stand stands start
state stats status still stuff such summary sure system take taking target targets team teams tell terms than thanks
that thats the their them then there theres these they thing things think this those though through time times to today
together too took top total totals toward towards tracker turn two type types u under unit units until up update us use
used using usual usually v various very view vs wait want wanted was way we week weekly weeks well went were weve what
whatever whats when whens where wheres whether which while who whole whos why will wise wish with within without wonder
wondering word work worker workers working worse worst would wot wots yeah year years yes yet you your youre yours`
    .split(/\s+/)
    .filter(Boolean),
);
