"""Short invented reports, and who did what to whom in them. None of it happened, and the bodies in quotation marks do not exist.

Each case: the report; the type of the account meant; ids that must be among its doers, and among those it was done to. An id
that ends in ``*`` stands for a provisional one that begins so; one that begins with ``-`` must not be there.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One report and the parties of one of its accounts."""

    text: str
    type: str
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()


CASES = [
    # --- bodies by the name they give themselves, two behind one noun, one by its leader
    Case('تبنى فصيل مسلح يطلق على نفسه اسم "أبناء الوادي" قصف القاعدة العسكرية في أربيل بالعراق أمس.', "shelling", ("x-*",)),
    Case("اندلعت اشتباكات بين كتيبتي «أسود الساحل» و«درع المدينة» في ضواحي مصراتة بليبيا أمس.", "armed_clash", ("x-katiba-aswd*", "x-katiba-dra*")),
    Case("هاجم مقاتلون من حركة رجال الكرامة مقر عصابة خالد العلي في ريف السويداء أمس.", "armed_attack", ("rijal-al-karama",), ("x-*",)),
    # --- officers and soldiers stand for their force
    Case("مقتل عقيد شرطة برصاص مجهولين في مدينة المنصورة بمصر أمس", "killing", ("unidentified",), ("egyptian-police",)),
    Case("أصيب ضابط وأربعة منتسبين في الشرطة الاتحادية بانفجار عبوة ناسفة جنوب الموصل أمس.", "ied_explosion", (), ("iraqi-federal-police", "-iraqi-army")),
    Case("قال الجيش الإسرائيلي إن قذيفة سقطت قرب ثكنة في الجليل وأصابت ثلاثة جنود. ويأتي ذلك بعد غارات على جنوب لبنان.", "shelling", (), ("israeli-forces", "-lebanese-army")),
    Case("أطلق ملثمون النار على الرائد سمير حداد بالقوات المسلحة أمام منزله في القاهرة.", "armed_attack", ("unidentified",), ("egyptian-armed-forces",)),
    # --- whose a weapon or a thing is
    Case("قال الجيش السوداني إن طائرة تابعة له قصفت تجمعات لقوات الدعم السريع في الخوي أمس.", "airstrike", ("sudanese-armed-forces",), ("rapid-support-forces",)),
    Case("نفذت قسد بمساندة الطيران المروحي التابع لقوات التحالف الدولي عملية مداهمة في ريف الحسكة أمس.", "raid", ("sdf", "us-led-coalition", "-syrian-air-force")),
    Case("ألقت المروحيات عشرة براميل متفجرة على بلدة كنصفرة جنوب إدلب أمس.", "airstrike", ("syrian-air-force",)),
    # --- a town, a quarter or a border says nothing of the country
    Case("أعلن الجيش اللبناني عن توقيفات في صيدا. وفي طرابلس، أوقفت مخابرات الجيش أمس ثلاثة مطلوبين في حي القاهرة.", "arrest", ("lebanese-army",)),
    # --- protesters by what they do, and whom a protest is against
    Case("خرجت مظاهرة في مدينة إدلب الجمعة الماضية ضد قرارات هيئة تحرير الشام.", "protest", ("protesters", "-hayat-tahrir-al-sham"), ("hayat-tahrir-al-sham",)),
    Case("فضت الشرطة التونسية بالقوة اعتصاما في مدينة قفصة أمس.", "excessive_force", ("tunisian-security-forces",), ("protesters",)),
    # --- no party: who only speaks, who parts the others, where they met
    Case("اشتباكات بين عشيرتي البو حمد وبني زيد في ناحية الإصلاح أمس، قبل أن تتدخل قوة من الجيش العراقي للفصل بينهما.", "armed_clash", ("x-tribe*", "-iraqi-army")),
    # --- lists and bulletins
    Case("نفذت قوة من الجيش العراقي أمس حملة تفتيش في قضاء الحويجة كانت نتائجها كالآتي:\n\n١- توقيف ثلاثة مهربين.\n٢- ضبط ١٢ قنبرة هاون.", "seizure", ("iraqi-army",)),
    Case("وزارة الداخلية\nمديرية أمن بنغازي\n\nبعد ورود بلاغ عن وكر للمخدرات في حي الصابري، تمت مداهمة الوكر فجر أمس وضبط أربعة متهمين.", "raid", ("libyan-security-forces",)),
    Case("قالت قوات الدعم السريع في بيان إنها صدت هجوما قرب بارا أمس.\n\nوأعلن البيان تحرير منطقة الدانكوج في شمال كردفان أول أمس.", "territory_gain", ("rapid-support-forces",)),
    # --- taken over from what was told before
    Case("تمكنت الشرطة الليبية أمس من تحرير رهينتين في الكفرة، وتوقيف ثلاثة من الخاطفين.", "arrest", ("libyan-police",)),
    Case("اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الدلنج أمس.\nوتوصل الوجهاء ليلا إلى هدنة في المدينة.", "agreement", ("sudanese-armed-forces", "rapid-support-forces")),
    Case("أحرق مستوطنون ثلاث مركبات في بلدة حوارة جنوب نابلس أمس.\nوهاجم آخرون بالحجارة، صباح اليوم، حافلة قرب ترمسعيا.", "riot", ("settlers",)),
    # --- what is shot down was launched by somebody; who is sent to the place has no part
    Case("أعلنت القيادة المركزية الأميركية اعتراض صاروخين أطلقهما الحوثيون فوق البحر الأحمر أمس.", "interception", ("-houthis",), ("houthis",)),
    Case("أسقط الجيش السوداني مسيرة أطلقتها قوات الدعم السريع باتجاه مدينة الأبيض أمس.", "interception", ("sudanese-armed-forces", "-rapid-support-forces"), ("rapid-support-forces",)),
    Case("تم أمس إسقاط طائرة مسيرة بنيران الجيش السوداني قرب الفاشر.", "interception", ("sudanese-armed-forces",), ("-sudanese-armed-forces",)),
    Case("إسقاط طائرة استطلاع بصواريخ قوات الدعم السريع في نيالا أمس.", "interception", ("rapid-support-forces",), ("-rapid-support-forces",)),
    Case("أسقط الجيش السوداني مسيرات أُطلقت من قبل قوات الدعم السريع على مروي أمس.", "interception", ("sudanese-armed-forces",), ("rapid-support-forces",)),
    Case("أعلن الجيش السوداني اعتراض مسيّرات سيّرتها قوات الدعم السريع نحو مروي أمس.", "interception", ("sudanese-armed-forces",), ("rapid-support-forces",)),
    # --- the grammar of the sentence
    Case("أعلنت القوات الأميركية أنها شنت أمس غارة جوية قرب بلدة جلب قُتل فيها أربعة من مسلحي حركة الشباب.", "airstrike", ("-al-shabaab",), ("al-shabaab",)),
    Case("ومن جهة أخرى هاجمت جماعة مسلحة، ليلة الأربعاء، منزل مزارع في سيدي بوزيد بتونس.", "attack_on_civilians", ("unidentified",), ("civilians",)),
    Case("أما في الجنوب فقد أصيب صحافي بشظايا قذيفة إسرائيلية قرب بلدة الناقورة أمس.", "shelling", ("israeli-forces",), ("-x-*",)),
    # --- in the manner of older wires: a verb with its object behind a long subject, asides, clefts, whose fighters they are
    Case("اضرم متظاهرون النار في مقر البلدية في صيدا امس.", "riot", ("protesters",)),
    Case("قتل جندي وجرح اكثر من عشرين عندما فجر مجهولون عبوة قرب حافلة عسكرية في طرابلس امس.", "ied_explosion", ("unidentified",)),
    Case("ذبح نحو ثلاثين قرويا معظمهم من الاطفال على ايدي مسلحين في ولاية المدية بالجزائر ليل الجمعة.", "attack_on_civilians", ("unidentified", "-civilians"), ("civilians",)),
    Case("راح ضحيته خمسون شخصا التفجير الذي نفذه انتحاري في سوق بغداد امس.", "suicide_bombing", ("-civilians",)),
    Case("اقدم مقاتلون من حركة الشباب على نسف جسر قرب كيسمايو في الصومال امس.", "property_destruction", ("al-shabaab",)),
    Case("كشفت صحيفة ان فرقة خاصة من الجيش الاسرائيلي هي التي اغتالت القيادي في حركة حماس سمير العلي في دبي العام الماضي.", "assassination", ("israeli-forces", "-hamas"), ("hamas",)),
    Case("اعتدى مستوطنون على رعاة فلسطينيين كانوا يسوقون اغنامهم قرب يطا امس وانهالوا عليهم بالضرب.", "attack_on_civilians", ("settlers", "-shepherds", "-civilians")),
    Case("انسحب الجيش من البلدة بعد هجوم عنيف شنه المتمردون على الثكنة الحكومية في كادقلي بالسودان امس.", "armed_attack", (), ()),
    Case("قال ناطق ان الحركة سيطرت على البلدة بعد هجوم واسع شنته على مواقع الجيش السوداني في كاودا امس.", "armed_attack", (), ("sudanese-armed-forces",)),
    Case("قتل ستة اشخاص في اعمال عنف بين مسلمين واقباط في قرية الكشح بصعيد مصر امس.", "attack_on_civilians", (), ("civilians",)),
    Case("سقط جرحى في صدامات بين قوات الامن ومحتجين على الغلاء في صنعاء امس.", "riot", ("protesters",)),
    Case("رشق فتية بالحجارة سيارة اسرائيلية قرب بيت لحم امس ما ادى الى اصابة سائقها.", "riot", ("-israeli-forces",)),
    Case("واتهمت الشرطة \"عملاء دولة مجاورة\" بتفجير القنبلة التي اوقعت ثمانية قتلى في كويتا الباكستانية امس.", "ied_explosion", ("-pakistani-police",)),
    Case("شنت طائرات اميركية غارات على مواقع قوات الجنرال احمد مسعود شمال مدينة قندوز الافغانية امس.", "airstrike", ("us-*",), ()),
    Case("قتل عشرة في مواجهات دارت في مقديشو امس بين جنود وميليشيا يقودها احد زعماء الحرب.", "armed_clash", ("-x-yqwd",)),
    Case("حاصر آلاف الطلاب مبنى البرلمان في الخرطوم امس مطالبين باستقالة الحكومة.", "protest", ("students",)),
    Case("اصيب شرطيان اسرائيليان في القدس امس بجروح اثر رشقهما بالحجارة.", "riot", (), ("israeli-police",)),
    Case("جرح ثلاثة اشخاص في عملية طعن نفذها فلسطيني في محطة الحافلات في تل ابيب امس.", "attack_on_civilians", ("x-flstyny",)),
    Case("فجرت انتحارية يعتقد انها تنتمي الى حركة طالبان نفسها امام مركز للشرطة في بيشاور امس.", "suicide_bombing", ("taliban",)),
    Case("تفجير المدمرة الاميركية «كول» في ميناء عدن اوقع سبعة عشر قتيلا امس.", "explosion", ("-us-navy",), ("us-navy",)),
    # --- forces of which only the size is said, another's deed in one sentence, who is near to whom, what a weapon with ل did
    Case("أصيب طفل بقصف مدفعي مصدره مواقع مشتركة لقوات النظام وميليشيات قسد على قرية كلجبرين في سوريا أمس.", "shelling", ("syrian-government-forces", "sdf")),
    Case("اغتال ملثمان يستقلان دراجة نارية القيادي في حركة أحرار الشام سامر الحموي في مدينة سراقب بسوريا أمس.", "assassination", ("unidentified",), ("ahrar-al-sham",)),
    Case("دفعت الوزارة بتعزيزات من طرابلس لمؤازرة القوات المنتشرة في سبها بليبيا أمس.", "reinforcement", ("-libyan-army",)),
    Case("انفجر لغم برعاة في بادية السخنة بسوريا أمس، فقضى أصغرهم.", "landmine_explosion", (), ("civilians",)),
    Case("وداهم جنود المنازل في جنين بالضفة الغربية أمس واعتقلوا ستة شبان، ثم أفرجوا عن اثنين منهم.", "prisoner_release", ("israeli-forces",)),
    Case("أطلق شابان النار على ضابط في مقديشو بالصومال أمس، وقبضت الشرطة على أحدهما.", "arrest", ("somali-police", "-unidentified")),
    Case("فتح جنود الاحتلال النار على وقفة نظمها أهالي قرية كفر قدوم في الضفة الغربية أمس فأصيب شاب.", "excessive_force", ("israeli-forces", "-civilians")),
    Case("وانتهى هجوم المسلحين على الثكنة في كركوك بالعراق أمس بانسحاب المهاجمين.", "armed_attack", (), ("-unidentified",)),
    Case("واتهمت الحركة أحد التجار المقربين من حزب الله بقتل مدنيين في بعلبك اللبنانية أمس.", "killing", ("-hezbollah",)),
    Case("قال الجيش إن لواءه خسر ثلاثة من مقاتليه في معارك مع حركة الشباب في بيدوا بالصومال أمس.", "armed_clash", ("al-shabaab",)),
    Case("نفذت طائرات F-16 العراقية ضربة جوية على وكر لتنظيم داعش في جبال حمرين بالعراق أمس.", "airstrike", ("iraqi-*",), ("isis",)),
    Case("غارتان إسرائيليتان على بلدة الخيام في جنوب لبنان أمس.", "airstrike", ("israeli-*",)),
    Case("نصبت مجموعة خارجة عن القانون كميناً لدورية للجيش في بعلبك بلبنان أمس.", "ambush", ("unidentified",), ("lebanese-army",)),
    Case("هاجم مسلحون من فلول النظام البائد حاجزاً في ريف جبلة بسوريا أمس.", "armed_attack", ("assad-loyalists", "-syrian-government-forces"), ("-civilians",)),
    Case("استهداف مسيّرة للجيش التركي سيارة في القامشلي بسوريا أمس أودى بحياة ثلاثة أشخاص.", "drone_strike", ("turkish-forces",), ("civilians", "-turkish-forces")),
    Case("رصد مراسلنا قصف قوات النظام السوق في أريحا بسوريا أمس.", "shelling", ("syrian-government-forces",), ("-syrian-government-forces",)),
    Case("أوقف مسلحون ملثمون حافلة قرب بوني في مالي أمس وسلبوا ركابها.", "looting", ("unidentified",)),
    # --- two forces behind one noun, forces joined before one adjective, what is believed of them in brackets, where a weapon was made
    Case("قصف من الجيشين التركي والوطني على قرية مرعناز في سوريا أمس.", "shelling", ("turkish-forces", "syrian-national-army")),
    Case("قصف الطيران السوري والروسي بلدة كفرنبل أمس.", "airstrike", ("syrian-air-force", "russian-air-force")),
    Case("توغلت دبابات وجرافات إسرائيلية في مخيم المغازي بغزة أمس.", "raid", ("israeli-forces",), ("-israeli-forces",)),
    Case("شنت طائرة حربية (يرجح أنها أردنية) غارة على مزرعة في ريف السويداء بسوريا أمس.", "airstrike", ("jordanian-forces",)),
    Case("قصف الجيش المالي السوق في قرية إنتهقا أمس بطائرة مسيّرة تركية الصنع.", "drone_strike", ("malian-army",), ("-turkish-forces",)),
    Case("نفذت طائرات إف 16 العراقية ضربة جوية في جبال قره جوغ بالعراق أمس.", "airstrike", ("iraqi-*",)),
    # --- who stands by the doer, who is joined to him before قصفها, whom Iran keeps
    Case("اقتحم مستوطنون بحماية قوات الاحتلال بلدة سبسطية في الضفة الغربية أمس.", "raid", ("settlers", "israeli-forces")),
    Case("خرجت مظاهرة في تعز باليمن أمس بحماية قوات الأمن تنديدا بالغلاء.", "protest", ("protesters", "-yemeni-security-forces")),
    Case("واصلت قوات النظام وروسيا أمس قصفها لبلدة كفرعويد في سوريا.", "shelling", ("syrian-government-forces", "russia"), ("-russia",)),
    Case("قصفت المجموعات المسلحة التابعة لإيران بلدة معارة النعسان في سوريا أمس.", "shelling", ("iran-backed-militias",)),
    Case("استهدفت روسيا بلدة كفرعويد بالصواريخ في سوريا أمس.", "shelling", ("russia",), ("civilians",)),
    # --- the enemy and the occupier are those of the text
    Case("أعلنت جبهة تحرير أزواد أنها نصبت كمينا للجيش المالي. وقصف العدو أمس السوق في قرية إنتهقا.", "shelling", ("malian-army", "-israeli-forces")),
    # --- whose prisoners, who undertook it, who is ascribed it, who did what a protest is against
    Case("أفرجت قوات الدعم السريع أمس عن عشرة أسرى من الجيش السوداني في الضعين.", "prisoner_release", ("rapid-support-forces",), ("sudanese-armed-forces",)),
    Case("أصيب راع إثر قيام مسلحين بإطلاق النار على حاجز للجيش في بيحان باليمن أمس.", "armed_attack", ("unidentified",)),
    Case("أغلقت المتاجر في الناصرية بالعراق أمس احتجاجا على مقتل شابين برصاص الشرطة.", "protest", ("-iraqi-security-forces",), ("iraqi-security-forces",)),
    # --- office, place of office and name are one man; a circumstance between verb and object; who holds what was struck
    Case("احتجز رجال القائد القبلي سعيد الحارثي، المنشق عن التحالف القبلي، أربعة مهندسين رهائن في شبوة باليمن أمس.", "abduction", (), ("civilians",)),
    Case("أطلق مسلحون النار من سيارة مسرعة على مهندس في حي الأندلس بطرابلس ليبيا أمس.", "attack_on_civilians", ("unidentified",), ("civilians",)),
    Case("هاجم مقاتلو حركة الشباب أمس موقعا تتمركز فيه القوات الإثيوبية قرب بيدوا بالصومال.", "armed_attack", ("al-shabaab",), ("ethiopia*",)),
    Case("أقامت عناصر من تنظيم داعش كانت ترتدي بزات عسكرية حاجزا قرب الرطبة بالعراق أمس وأعدمت رميا بالرصاص خمسة من ركاب حافلة.", "execution", ("isis",), ("civilians",)),
    Case("قتل متمردون من الجبهة المتحدة لتحرير الجبال تسعة عمال مهاجرين في ولاية بيهار بالهند أمس.", "killing", ("x-*",), ("civilians",)),
    Case("أضرم مستوطنون النار في مركبتين ومسكن في قرية قصرة بالضفة الغربية أمس.", "property_destruction", ("settlers",), ("civilians",)),
    Case("أحد عشر مدنيا، معظمهم طلاب، استشهدوا أمس بقصف لقوات النظام على السوق في معرة مصرين بسوريا.", "shelling", ("syrian-government-forces",), ("civilians", "-students")),
    # --- fighters of a body behind من, short names in brackets, suicide bombers of a body
    Case("هاجم 300 متمرد من القوات المسلحة الثورية الكولومبية (فارك) بلدة في كولومبيا أمس.", "attack_on_civilians", ("farc",), ("-farc",)),
    Case("أطلقت كتائب القسام، الجناح العسكري لحركة المقاومة الإسلامية (حماس)، ثلاثة صواريخ على سديروت أمس.", "shelling", ("al-qassam-brigades",), ("-hamas",)),
    Case("اندفع انتحاريان من حركة الشباب بسيارتين ملغومتين نحو بوابة معسكر في بيدوا بالصومال أمس.", "ied_explosion", ("al-shabaab", "-unidentified")),
    Case("أضرم متمردو جيش السهل للمقاومة النار في مخيم للنازحين في ليرا شمال أوغندا أمس.", "property_destruction", ("x-*",), ("-x-jaysh*",)),
    # --- mines left behind, what somebody believes or blames, what was said in answer
    Case("انفجر لغم من مخلفات الحوثيين براعيين في قرية الجاح جنوب الحديدة باليمن أمس.", "landmine_explosion", ("houthis",), ("-houthis",)),
    Case("قتلت نازحة بقصف صاروخي على مخيم شمالي كللي بسوريا أمس، ورجح ناشطون أنه بارجة روسية.", "shelling", ("russian-navy",)),
    Case("قتل سبعة مدنيين بضربة مسيرة في تينزواتين بمالي أمس، وتحدث ناطق عن أطفال بين القتلى محملا الجيش المالي المسؤولية.", "drone_strike", ("malian-army",)),
    Case("القبض على متهم باغتيال الجندي في اللواء 35 مدرع سالم علي في تعز باليمن أمس", "arrest", (), ("-x-al-lwa*",)),
    # --- an object between the weapon and a place, a man behind the post that took him, others of those who were taken
    Case("استهداف المليشيا بطائرة مسيرة فجر السبت محطة كهرباء مروي بالسودان.", "drone_strike", ("rapid-support-forces",), ("-rapid-support-forces",)),
    Case("استهداف قوات النظام بالمدفعية أماكن في محيط بلدة جرجناز بسوريا أمس.", "shelling", ("syrian-government-forces",), ("-syrian-government-forces",)),
    Case('اعتقال حاجز "المفرق" التابع للأمن العسكري الشاب سامر العلي في درعا بسوريا أمس.', "arrest", ("syrian-military-intelligence",), ("civilians",)),
    Case("قتل سبعة من الحوثيين في معارك مع الجيش في حيس باليمن أمس، وأسر ثلاثة آخرون.", "capture", ("yemeni-army",), ("houthis",)),
    Case("أعلنت الداخلية أمس توقيف أربعة أشخاص في دمشق بسوريا.", "arrest", ("syrian-police",)),
    # --- the doer that a headline names stays beside the one the report adds
    Case("إنزال جوي للتحالف قرب الشدادي يقتل رجلا\n\nلقي رجل مصرعه أمس في عملية إنزال جوي نفذتها قسد بمساندة طائرات التحالف الدولي في بلدة الشدادي بريف الحسكة.", "raid", ("us-led-coalition", "sdf")),
    Case('قال نشطاء لشبكة "سهل"، إن طيرانا يعتقد أنه أردني، شن فجر أمس غارة على محطة مياه في بلدة نصيب بريف درعا.', "airstrike", ("jordanian-forces", "-x-shbkh*")),
    Case("استأنف الاحتلال أمس قصفه لريف تل تمر في سوريا. اقرأ أيضا: الاحتلال التركي يقصف قريتين.", "shelling", ("turkish-forces", "-israeli-forces")),
    Case("قصفت بالمدفعية أمس مواقع للجيش الليبي في محيط سرت بليبيا.", "shelling", ("-libyan-army",), ("libyan-army",)),
    # --- a pronoun ends a phrase, the dead are no makers of their death, those who say they fought are no object of it
    Case("قال الإعلام الحربي إن استهداف الميليشيا المتمردة بإحدى مسيراتها مستشفى المدينة في كوستي بالسودان أمس أوقع ستة قتلى.", "drone_strike", ("rapid-support-forces",), ("civilians", "-rapid-support-forces")),
    Case("شهدت كركوك بالعراق أمس هجوما لعناصر داعش على مقر للجيش العراقي راح ضحيته تسعة جنود.", "armed_attack", ("isis", "-iraqi-army"), ("iraqi-army", "-isis")),
    Case("كشفت منظمة حقوقية أمس عن وفاة المختطف عبدالرحمن الصبري تحت التعذيب في سجن للحوثيين بصنعاء.", "torture", ("-civilians",), ("civilians",)),
    Case("الاحتلال يعتقل تسعة شبان ومستوطنون يحرقون مركبات قرب نابلس أمس", "arrest", ("israeli-forces",), ("civilians", "-settlers")),
    Case("قال الجيش الإسرائيلي إنه قضى، الأربعاء، على مسؤول في منظومة الدفاع التابعة لحزب الله بضربة قرب صور بلبنان.", "airstrike", ("israeli-forces",), ("hezbollah", "-israeli-forces")),
    Case("ارتقى أمس أربعة من أفراد الشرطة المكلفين بحماية القوافل إثر قصف إسرائيلي غرب غزة.", "shelling", ("israeli-forces",), ("palestinian-security-forces",)),
    # --- whose soldiers fell, whose dress attackers wear, whom they are suspected to be of
    Case("أعلن حزب العمال الكردستاني أن مقاتليه نصبوا أمس كمينا لدورية تركية في دهوك بالعراق وقتلوا أربعة جنود.", "ambush", ("pkk",), ("turkish-forces", "-iraqi-army")),
    Case("اعترفت إذاعة جيش الاحتلال أمس بإصابة جنديين بقذيفة سقطت قرب ثكنة في الجليل. ويأتي ذلك بعد غارات على جنوب لبنان.", "shelling", (), ("israeli-forces", "-lebanese-army")),
    Case("تعرضت امرأتان للاغتصاب على يد مسلحين يرتدون زي قوات الدعم السريع قرب الفاشر بالسودان أمس.", "sexual_violence", ("rapid-support-forces", "-unidentified"), ("civilians",)),
    Case("قتل تسعة رعاة برصاص مهاجمين يشتبه بانتمائهم إلى تنظيم الدولة الإسلامية في تيلابيري بالنيجر أمس.", "attack_on_civilians", ("isis",), ("civilians", "-isis")),
    Case("قتلت طائرة أمريكية أمس قياديا إيرانيا في حزب الله قرب البوكمال بسوريا.", "airstrike", ("us-*",), ("hezbollah", "-iran*")),
    # --- whose people were exchanged for whose
    Case("أُفرج في تعز باليمن أمس عن ستة من أفراد الجيش الوطني مقابل ثمانية من عناصر جماعة الحوثي عبر وساطة يقودها الشيخ سالم المرادي.", "prisoner_release", ("yemeni-army", "houthis")),
    Case("تحرير تسعة من مقاتلي الحوثيين في صفقة تبادل مع القوات الحكومية في الجوف باليمن أمس", "prisoner_release", ("yemeni-*", "houthis")),
    # --- deeds of one list, the same ones again, a subject behind what backs it, a plural verb
    Case("وثقت شبكة حقوقية إعدام عناصر من الدعم السريع ثلاثة رجال في النهود بالسودان أمس، فضلا عن نهب مخازن الحبوب بالمدينة.", "looting", ("rapid-support-forces",)),
    Case("اغتال مسلحون من داعش مختارا في الرطبة بالعراق أمس. وأحرقت القوة ذاتها منزلين في البلدة.", "property_destruction", ("isis",), ("civilians",)),
    Case("أعلنت الوزارة أن وحدات من الجيش الصومالي، تساندها القوات الأوغندية، بسطت سيطرتها أمس على بلدة بريري بعد قتال مع حركة الشباب.", "territory_gain", ("somali-army", "ugandan-army", "-al-shabaab"), ("al-shabaab", "-ugandan-army")),
    Case("الجنجويد اقتحموا قرية التكينة بالسودان أمس. وقتلوا الحاج بابكر وحفيده في السوق.", "raid", ("janjaweed",), ("civilians",)),
    Case("قال المصدر إن ما حدث أمس كان محاولة تسلل نفذتها مجاميع من مرتزقة حزب الإصلاح في حيس باليمن، وقد تصدى لها مقاتلو الحوثيين.", "armed_clash", ("houthis", "al-islah")),
    # --- numbers told twice, men counted with what they do
    Case("قضت مفرزة للجيش الوطني الشعبي على ثلاثة (03) إرهابيين قرب تيزي وزو بالجزائر أمس.", "killing", ("algerian-army",), ("islamist-militants",)),
    Case("أوقفت مفارز الجيش الوطني الشعبي بالجزائر أمس خمسة (05) عناصر دعم للجماعات الإرهابية.", "arrest", ("algerian-army",), ("islamist-militants",)),
    Case("الجيش الوطني الشعبي الجزائري\n\nتم أمس بإقليم الناحية العسكرية الثانية توقيف 30 تاجر مخدرات في وهران.", "arrest", ("algerian-army",), ("civilians",)),
    Case("قتل قيادي سابق في جاسم بسوريا\n\nقُتل قيادي سابق في فصائل المعارضة برصاص مجهولين في جاسم بسوريا أمس.", "killing", ("unidentified",), ("syrian-opposition-factions",)),
    Case("أصيب 14 متظاهرا نقلوا إلى المستشفى في الناصرية بالعراق أمس جراء استخدام قوات الأمن العراقية الغاز المسيل للدموع.", "excessive_force", ("iraqi-security-forces", "-protesters")),
    # --- whence a shell came, a post of theirs, two of a thing, what a raid took, a command told of again, families at truce
    Case("سقطت قذيفة هاون أمس، مصدرها مواقع الحوثيين في تبة السلال، على منزل في مدينة تعز باليمن.", "shelling", ("houthis",), ("civilians", "-houthis")),
    Case("نشرت وزارة الدفاع السورية تعزيزات في جبلة. وذلك بعد أيام من استهداف حاجز لها هناك يوم الأحد بقنبلة يدوية.", "grenade_attack", (), ("syrian-army",)),
    Case("هدمت آليات الاحتلال أمس مسكنين قرب طوباس بفلسطين.", "property_destruction", ("israeli-forces",), ("civilians",)),
    Case("نفذت قسد أمس حملة دهم في ريف دير الزور بسوريا، اعتقلت خلالها سبعة أشخاص.", "arrest", ("sdf", "-unidentified"), ("civilians",)),
    Case("قصف مسلحون من داعش نقطة قرب هيت بالعراق أمس. واعتقلت قيادة عمليات الأنبار رجلين في حديثة. كما ضبطت القيادة ذاتها كدسا للعتاد في صحراء عنه.", "seizure", ("iraqi-security-forces", "-isis")),
    Case("توصل الأعيان أمس إلى هدنة بين مجموعتين مسلحتين من أولاد عيسى وأولاد بوسيف في الزاوية بليبيا. وأسفرت الاشتباكات التي اندلعت مساء الجمعة في الزاوية عن مقتل شخصين.", "armed_clash", ("x-tribe-awlad-aysy", "x-tribe-awlad-bwsyf")),
    Case('نصب معارضون خياما في وسط تونس أمس على خلفية اتهامه بالضلوع في قضية اختفاء صحافي، ورفعوا لافتات كتب عليها "لا للفساد".', "protest", ("civilians", "-tunisia*")),
    # --- no party: who disclaims the deed, does not comment, holds the land or leads a body
    Case("تعرضت سوق نيالا لقصف مدفعي أمس، ولم تعلن قوات الدعم السريع مسؤوليتها عن القصف الذي استهدف السوق.", "shelling", ("-rapid-support-forces",), ("civilians",)),
    Case("لقي خمسة مدنيين حتفهم في سوق بمقديشو أمس، ولم تتبن حركة الشباب التفجير.", "explosion", ("-al-shabaab",), ("civilians",)),
    Case("قالت قسد أمس إنه لا علاقة لقواتها بالضربة التي أصابت منزلا في عفرين.", "attack_on_civilians", ("-sdf",)),
    Case("رفض متحدث باسم الجيش الإسرائيلي التعليق على الضربة التي استهدفت بلدة الخيام أمس.", "attack_on_civilians", ("-israeli-forces",)),
    Case("قتل خمسة أمس في الهجوم على صنعاء، لكن إسرائيل لم تعلق على الهجوم.", "attack_on_civilians", ("-israel",)),
    Case("قصفت القوات التركية أمس قرية مرعناز حيث تنتشر القوات الكردية برفقة قوات النظام.", "shelling", ("turkish-forces", "-syrian-government-forces"), ("-ypg",)),
    Case("ردت القوات التركية أمس بقصف المناطق التي يسيطر عليها الأكراد شمال حلب.", "shelling", ("turkish-forces", "-civilians")),
    Case("سقطت أمس صواريخ على مارع مصدرها مناطق سيطرة قسد.", "shelling", ("sdf",)),
    Case("استهدف طيران استطلاع مجهول أمس مدينة الباب الخاضعة لسيطرة فصائل الجيش الوطني.", "airstrike", ("unidentified-aircraft", "-syrian-national-army")),
    Case("أوقع القصف المدفعي أمس خمسة قتلى في صفوف جيش العزة الذي يقوده الرائد سامر.", "shelling", ("-x-*",)),
    Case("اتهم الحوثيون التحالف الذي تقوده السعودية بشن غارة على صنعاء أمس.", "airstrike", ("saudi-led-coalition", "-saudi-arabia")),
    # --- whom those sought, held or killed are said to belong to
    Case("استهدفت العملية في جلولاء أمس مطلوبين يشتبه بانتمائهم إلى تنظيم الدولة الإسلامية.", "armed_attack", ("-isis",), ("isis",)),
    Case("قتل شخصان يرجح أنهما من عناصر تنظيم القاعدة في غارة جوية أمريكية على مأرب أمس.", "airstrike", ("us-forces", "-aqap"), ("aqap",)),
    Case("هاجم مسلحون يعتقد أنهم من تنظيم القاعدة حاجزا للجيش اليمني في أبين أمس.", "armed_attack", ("aqap",), ("yemeni-army",)),
    Case("قتل شاب أمس في القائم برصاص مسلحين مجهولين، وكان يتهم بالانتماء إلى تنظيم الدولة.", "attack_on_civilians", ("unidentified", "-isis"), ("civilians",)),
    # --- blame laid on somebody, suspicion that points at somebody
    Case("ألقت السلطات المالية أمس باللوم في الهجوم على جماعة نصرة الإسلام والمسلمين.", "armed_attack", ("jnim", "-malian-government"), ("-jnim",)),
    Case("قتل ستة أمس في قصف على نيالا وتحوم الشكوك حول قوات الدعم السريع.", "shelling", ("rapid-support-forces",)),
    # --- forces that help on the spot; a state that only backs
    Case("نفذ الجيش الصومالي بدعم جوي من القوات الأمريكية عملية عسكرية في هيران أمس.", "sweep_operation", ("somali-army", "us-forces")),
    Case("نفذت قوات البيشمركة، بدعم من طيران التحالف الدولي، عملية مداهمة في أطراف كركوك أمس.", "raid", ("peshmerga", "us-led-coalition")),
    Case("هاجمت قوات حفتر بدعم من الإمارات مدينة غريان أمس.", "attack_on_civilians", ("libyan-national-army", "-united-arab-emirates")),
    # --- a doer told more fully by another: both are named
    Case("قتل مدنيان أمس في قصف مدفعي لقوات النظام على بلدة آفس. وقال الدفاع المدني إن مدنيين اثنين قتلا أمس بقصف قوات النظام وروسيا على بلدة آفس.", "shelling", ("syrian-government-forces", "russia")),
    # --- who stands before it in another clause
    Case('قال راديو "صوت الساحل" التابع للنظام السوري، إن طفلا قتل أمس جراء انفجار قنبلة يدوية في درعا.', "grenade_attack", ("-syrian-government",), ("civilians",)),
    Case("عشرة من الحشد الشعبي قتلوا في غارة على البوكمال أمس.", "airstrike", ("-popular-mobilization-forces",), ("popular-mobilization-forces",)),
    # --- the weapon of the other side, the owner of a weapon told behind it, two armies
    Case("قالت وزارة الدفاع التركية أمس إن مصادر النيران التي استهدفت مدينة أعزاز تقع في تل رفعت.", "attack_on_civilians", ("-turkish-forces",)),
    Case("استهدف الجيشان الوطني والتركي أمس معاقل قسد في تل أبيض.", "armed_attack", ("syrian-national-army", "turkish-forces"), ("sdf",)),
    Case("شن الاحتلال التركي هجمات على شمال سوريا أمس، وقصفت مسيرات الاحتلال قرية حرمل في ريف زركان.", "drone_strike", ("turkish-forces", "-israeli-air-force")),
    # --- people are no doers of raids and strikes, but those a crowd is against are no crowd
    Case("الدولة التركية قصفت مهجري عفرين في الشهباء أمس.", "shelling", ("turkey", "-displaced-people"), ("displaced-people",)),
    Case("خرجت مظاهرات مناوئة لسياسة حركة حماس في خان يونس أمس.", "protest", ("-hamas",), ("hamas",)),
    Case("إصابة خمس نساء من أسرة واحدة بقصف صاروخي لقوات الدعم السريع على الأبيض أمس.", "shelling", ("rapid-support-forces", "-civilians"), ("civilians",)),
    Case("قصف أمس يستهدف تشييع قتلى الجيش السوداني في أم درمان.", "shelling", ("-sudanese-armed-forces",)),
    # --- a party is hit only where the words say so: not who helps, flies over, is near, is a part of whom, or answers
    Case("نفذت القوات العراقية أمس عملية دهم في الحويجة بالعراق بمساندة من طيران التحالف الدولي.", "raid", ("iraqi-army",), ("-us-led-coalition",)),
    Case("دوت انفجارات أمس في صعدة باليمن تزامنا مع تحليق طائرات التحالف العربي في سماء المدينة.", "explosion", (), ("-saudi-led-coalition",)),
    Case("جاء القصف الإسرائيلي أمس غداة دخول حزب الله إلى بلدة عيترون بلبنان.", "shelling", ("israeli-forces",), ("-hezbollah",)),
    Case("قصفت القوات الإسرائيلية أمس بلدة عيترون بلبنان وحزب الله يعلن الاستنفار.", "shelling", ("israeli-forces",), ("civilians", "-hezbollah")),
    Case("انفجرت عبوة ناسفة أمس لدى مرور مدرعة تتبع للجيش الصومالي قرب أفجوي بالصومال.", "ied_explosion", (), ("somali-army",)),
    Case("أغارت طائرات فرنسية أمس على كهوف يرجح أن عناصر تنظيم الدولة يتوارون فيها في ميناكا بمالي.", "airstrike", (), ("isis*",)),
    Case("سيطرت قوات الدعم السريع أمس على بارا بالسودان بدعم من قوات حفتر.", "territory_gain", ("rapid-support-forces",), ("-libyan-national-army",)),
    Case("أعلنت حركة الشباب أمس تنفيذ عمليتين انغماسيتين في تجمعين للجيش الصومالي قرب أفجوي بالصومال.", "armed_attack", ("al-shabaab",), ("somali-army",)),
    # --- those who shoot down are not shot down; whose remains exploded left them behind
    Case("قالت الوكالة إن وسائط الدفاع الجوي السوري تصدت أمس لعدوان إسرائيلي استهدف محيط حمص.", "interception", (), ("israeli-forces", "-syrian-government-forces")),
    Case("أصيب ستة رعاة أمس جراء انفجار لغم من مخلفات قصف الجيش السوداني قرب الأبيض بالسودان.", "landmine_explosion", ("sudanese-armed-forces",), ("civilians", "-sudanese-armed-forces")),
    # --- whose the aiming is, whose pronoun, which clause
    Case("وثقت المنظمة أمس استهدافات الدعم السريع في الأبيض بالسودان.", "armed_attack", ("rapid-support-forces",), ("-rapid-support-forces",)),
    Case("أصيب راع أمس جراء استهداف قوات حفتر للمدينة بالصواريخ في غريان بليبيا.", "shelling", ("libyan-national-army",), ("civilians", "-libyan-national-army")),
    Case("تعرضت مراسلة ومصور صحفي أمس لاستهداف طائرات الاحتلال الإسرائيلي في غزة.", "airstrike", ("israeli-air-force",), ("journalists", "-israeli-air-force")),
    Case("مقتل قيادي وعنصر باستهداف طائرة مسيرة إسرائيلية لسيارة في صور بلبنان أمس.", "drone_strike", ("israeli-*",), ("-israeli-air-force",)),
    Case("استجابت فرق الإسعاف أمس لأكثر من ثلاثين هجوما لقوات الدعم السريع في دارفور بالسودان.", "armed_attack", ("rapid-support-forces",), ("-rapid-support-forces",)),
    Case("يعتقد أن تنظيم الدولة تمكن أمس من قتلهم في بادية الأنبار بالعراق.", "killing", ("isis",), ("-isis",)),
    Case("قتل رجل أمس بقصف جوي لطيران الاحتلال الإسرائيلي استهدفهم في قرية عيتا بلبنان.", "airstrike", ("israeli-air-force",), ("civilians", "-israeli-air-force")),
    Case("استهدفت غارة أمس قياديا في حزب الله في صور بلبنان.", "airstrike", ("-hezbollah",), ("hezbollah",)),
    Case("كثفت قوات الدعم السريع استهداف المزارع، وتعرضت 8 مزارع لتربية الدواجن قرب الأبيض بالسودان أمس لهجمات جوية.", "airstrike", (), ("-rapid-support-forces",)),
    # --- no victims: the month of August, what a rocket aimed at, of what kind a thing is, a vehicle that is the bomb
    Case("استهدفت طائرة مسيرة مساء السبت (6 آب 2022)، سيارة في أم درمان بالسودان.", "drone_strike", (), ("-x-*",)),
    Case("منعت الدفاعات الصواريخ من إصابة أهدافها في ريف حمص بسوريا أمس.", "shelling", (), ("-civilians",)),
    Case("استهدفت غارات أمس بعض المواقع العسكرية قرب صعدة باليمن.", "airstrike", (), ("-x-*",)),
    Case("فجر المسلحون أمس شاحنة محملة بالمتفجرات قرب بوابة معسكر في غاو بمالي.", "ied_explosion", ("unidentified",), ("-civilians",)),
    # --- dead of another day are no killers
    Case("قتل ثلاثة جنود أمس في كمين قرب العريش بمصر بعد أيام على هجوم مماثل قتل فيه ضابطان.", "ambush", ("-egyptian-armed-forces",), ("egyptian-armed-forces",)),
    Case("قتل ثلاثة مدنيين بقصف على الفاشر بالسودان أمس، وكان أربعة مدنيين قتلوا السبت في قصف مماثل على المدينة.", "shelling", ("-civilians",), ("civilians",)),
    Case("قتل سبعة مدنيين أمس بقصف على تعز. وكانت قوات صالح قد أمطرت أحياء المدينة بالقذائف، ما تسبب بمقتل عشرات المدنيين في اليمن.", "shelling", (), ("civilians", "-saleh*")),
    Case("أعقبت ذلك أمس غارة جوية للطيران الحربي السعودي استهدفت محيط صعدة باليمن.", "airstrike", ("saudi-*",), ("-saudi-*",)),
    Case("سقطت أمس صواريخ أطلقها مسلحون على معسكر للجنود الأميركيين في إطار التحالف الدولي ضد تنظيم داعش قرب أربيل بالعراق.", "shelling", ("unidentified",), ("us-forces", "-isis")),
    Case("سيرت الشرطة العسكرية أمس دوريات في سبها بليبيا بمؤازرة من قوات حفتر.", "show_of_force", (), ("-libyan-national-army",)),
    # --- a country behind a preposition is no air force; who is blamed, whose drone it was, who only answers
    Case("نفذت طائرات أمريكية أمس غارة جوية على سوريا.", "airstrike", ("us-forces",), ("-syrian-*",)),
    Case("ألقت أنقرة أمس بالمسؤولية في هجمات سابقة في دهوك بالعراق على حزب العمال الكردستاني.", "armed_attack", ("pkk",), ("-pkk",)),
    Case("قتل شخصان أمس نتيجة استهداف طائرة إماراتية مسيرة سوق مدينة غريان في ليبيا.", "drone_strike", ("emirati-*",), ("civilians", "-emirati-*")),
    Case("قتلى وجرحى بقصف إسرائيلي على صور بلبنان وحزب الله يرد", "shelling", ("israeli-forces",), ("-hezbollah",)),
    # --- who only tells of it is not who did it
    Case("قال مصدر عسكري في الجيش السوداني إن قصفا أصاب سوق نيالا أمس.", "shelling", ("-sudanese-armed-forces",)),
    Case("قالت الناطقة باسم الأمم المتحدة إن غارة أصابت مدرسة في صعدة أمس.", "airstrike", ("-united-nations",)),
    Case("أفاد مصدر مقرب من حزب الله بأن غارة أصابت النبطية أمس.", "airstrike", ("-hezbollah",)),
    Case("استنكر الجيش اللبناني قصف مركز له في صور أمس.", "shelling", ("-lebanese-army",)),
    Case("قالت القيادة المركزية الأميركية إن صاروخا أصاب السفينة قبالة الحديدة أمس.", "shelling", ("-us-forces",)),
    Case("قال الجيش السوداني إن غارة استهدفت تجمعا لقوات الدعم السريع في نيالا أمس.", "airstrike", ("sudanese-armed-forces",), ("rapid-support-forces",)),
    Case("أعلن الجيش السوداني قصف مطار نيالا أمس.", "shelling", ("sudanese-armed-forces",)),
    # --- whom the dead, the sought and the accused are thought to belong to did nothing
    Case("قتل مسلحان يعتقد أنهما من مقاتلي تنظيم داعش أمس في مداهمة للتحالف الدولي في كركوك.", "raid", ("-isis",), ("isis",)),
    Case("فتشت الشرطة العراقية أمس بيوتا في الحويجة بحثا عن مطلوبين يعتقد أنهم من تنظيم داعش.", "raid", ("-isis",), ("isis",)),
    Case("قتل سالم علي من مدينة المكلا أمس بإطلاق نار من قبل مسلحين مجهولين، ويُتهم بالانتماء لتنظيم القاعدة.", "attack_on_civilians", ("unidentified", "-aqap")),
    Case("قتل حارس أمس برصاص مسلحين يعتقد أنهم من تنظيم داعش في كركوك.", "killing", ("isis",)),
    # --- who says nothing of it
    Case("ولم يعلق الجيش اليمني على الأنباء عن غارة أصابت صنعاء أمس.", "airstrike", ("-yemeni-army",)),
    Case("لم يصدر تعليق من الجيش السوداني على الغارة التي قتلت ثلاثة في نيالا أمس.", "airstrike", ("-sudanese-armed-forces",)),
    Case("ولم يعلن الجيش اليمني أو القوات الإماراتية مسؤوليتهما عن القصف الذي أصاب سوقا في تعز أمس.", "shelling", ("-yemeni-army", "-emirati*")),
    # --- a state charged by its capital, the police of a body, the victims of a state's deed, who comes after it
    Case("حمّلت جماعة الحوثي أمس واشنطن مسؤولية الغارة على الحديدة.", "airstrike", ("united-states", "-houthis")),
    Case("شنت الأجهزة الأمنية لجماعة الحوثي أمس حملة اعتقالات طالت 30 ناشطا في إب.", "arrest", ("houthis", "-yemeni-security-forces")),
    Case("أوضحت وزارة الصحة في صنعاء أمس أن ضحايا العدوان الأمريكي من المدنيين منذ منتصف مارس الماضي بلغوا 115 شهيدا و231 جريحا.", "killing", ("us-forces",), ("civilians", "-us-forces")),
    Case("رشق أفراد دورية لليونيفيل بالحجارة أمس في العديسة، ما أدى إلى إصابة جندي قبل أن يتدخل الجيش اللبناني.", "riot", ("-lebanese-army",)),
    # --- a bomb that goes off is not the doing of who tells of it
    Case("قالت الشرطة إن عبوة ناسفة مزروعة بالقرب من أحد المقاهي انفجرت أمس في حي الكمالية ببغداد.", "ied_explosion", ("-iraqi-security-forces", "-iraqi-police")),
    # --- who accuses is no victim; whose arm the air force is
    Case("اتهمت شبكة أطباء السودان أمس قوات الدعم السريع بارتكاب إبادة جماعية في الفاشر.", "attack_on_civilians", ("rapid-support-forces",), ("-medics",)),
    Case("أعلن الجيش الإسرائيلي أمس أن سلاح الجو قصف مقرا في دمشق.", "airstrike", ("israeli-air-force", "-syrian-air-force")),
    # --- whom it befell behind what it was done with, and the shooter before the shot: a noun that counts nothing, an object by its ending
    Case("قتل بعبوة ناسفة أمس ضابط في الجيش السوري شرق مدينة الرستن.", "ied_explosion", ("-syrian-government-forces", "-syrian-army"), ("syrian-*",)),
    Case("قتل في كمين أمس سبعة جنود شرق مدينة البيضاء في اليمن.", "ambush", ("-yemeni-army",), ("yemeni-army",)),
    Case("قتل في غارة أمريكية أمس قيادي في تنظيم داعش شمالي الرقة.", "airstrike", ("us-*", "-isis"), ("isis",)),
    Case("أصيب في قصف إسرائيلي أمس مسعفان في بلدة الخيام جنوبي لبنان.", "shelling", ("israeli-*",), ("medics",)),
    Case("قتل بقذيفة أمس أربعة جنود شرق مدينة تعز.", "shelling", ("-yemeni-army",), ("yemeni-army",)),
    Case("قتل مسلح ستة أشخاص في مقهى بمدينة غاو أمس.", "killing", ("unidentified",), ("civilians",)),
    Case("قتل مستوطن فلسطينيا قرب قلقيلية أمس.", "killing", ("settlers",), ("civilians", "-settlers")),
    Case("قتل مسلحون اثنين من أفراد الشرطة غربي كركوك أمس.", "killing", ("unidentified",), ("iraqi-*",)),
    Case("أصاب مهاجم بسكين أربعة مستوطنين في القدس أمس قبل أن تطلق الشرطة النار عليه.", "armed_attack", ("unidentified", "-israeli-police", "-palestinian-security-forces"), ("settlers",)),
    Case("أصاب حارس أمن متظاهرين اثنين بالرصاص في العمارة أمس.", "excessive_force", ("x-*",), ("protesters",)),
    Case("صاروخ موجه من قوات النظام يُصيب عاملين في حقل زيتون غربي حلب أمس.", "shelling", ("syrian-*",), ("civilians",)),
    # --- who carried it out is no crossing and no victim by chance; who ends it has not done it
    Case("قتلت الشرطة التونسية منفذ الهجوم في مدينة القصرين أمس.", "killing", ("tunisian-security-forces",), ("unidentified",)),
    Case("هاجم مسلح كنيسا في مدينة ليون أمس وأصاب ثلاثة قبل أن تقتله الشرطة.", "attack_on_civilians", ("unidentified", "-french-police"), ("civilians",)),
    Case("قتلت القوات العراقية انتحاريا حاول تفجير نفسه في مدينة الفلوجة أمس.", "killing", ("iraqi-army",), ("unidentified",)),
    Case("أعلنت خلية الإعلام الأمني قتل ثلاثة انتحاريين غربي الأنبار أمس.", "killing", (), ("unidentified",)),
    Case("فجر انتحاري نفسه في سوق بمقديشو أمس ما أدى إلى مقتل سبعة.", "suicide_bombing", ("unidentified",), ("civilians",)),
    # --- vehicles and arms taken in a fight, a family asked for ransom
    Case("وأضاف المتحدث أن قوات الجيش الصومالي استولت على ثلاث عربات وكميات من الذخيرة قرب بلدة محاس أمس.", "seizure", ("somali-*",)),
    Case("خطف مسلحون تاجرا في مدينة نيالا أمس وطالبوا أسرته بفدية.", "abduction", ("unidentified",), ("civilians",)),
    Case("قال فريق المساعدة إن ثلاث نساء تعرضن للاغتصاب أمس قرب بلدة كرينك.", "sexual_violence", ("-civilians",), ("civilians",)),
    # --- who denies a part in it, who is shot at, who inflicts losses, who sets free, who is mourned: none of them did it
    Case("نفى المتحدث باسم قوات الدعم السريع أمس صلة قواته بالهجوم على مستشفى مدينة الضعين.", "attack_on_civilians", ("-rapid-support-forces",)),
    Case("تعرض موكب رئيس الوزراء السوداني لإطلاق نار أمس في مدينة بورتسودان.", "armed_attack", ("-sudanese-government",), ("sudanese-government",)),
    Case("كبد مقاتلو حركة طالبان القوات الحكومية خسائر كبيرة أمس في ولاية قندوز.", "armed_clash", ("taliban", "-afghan-army"), ("afghan-army",)),
    Case("أفرج الحوثيون أمس عن 90 أسيرا من جانب واحد في صنعاء.", "prisoner_release", ("houthis",), ("detainees", "-houthis")),
    Case("خرج أهالي بلدة نوى أمس في مظاهرة تنديدا بمقتل شاب على حاجز.", "protest", ("civilians",), ("-x-*",)),
    Case("تظاهر المئات أمس في السويداء احتجاجا على اعتقال ناشط من قبل الأمن العسكري.", "protest", ("protesters", "-syrian-military-intelligence"), ("syrian-military-intelligence",)),
    Case("قضى الشاب سامر الحمد، وهو متعاون سابق مع فرع أمن الدولة، برصاص مسلحين مجهولين أطلقوا عليه النار أمس في مدينة إنخل.", "assassination", ("unidentified", "-general-intelligence-syria"), ("civilians",)),
    # --- whose weapon it is, from where it was fired, whose car it is
    Case("اندلع حريق في مستودع نفط أمس بعد إصابته بمسيرة أوكرانية في مدينة روستوف.", "drone_strike", ("ukrain*",), ("-ukrain*",)),
    Case("قتل شاب أمس بقذيفة من مواقع الجيش السوري قرب مدينة سراقب.", "shelling", ("syrian-*",), ("civilians", "-syrian-*")),
    Case("استهدفت مسيرة سيارة القيادي في حزب الله سامر حداد أمس في مدينة النبطية.", "drone_strike", ("-hezbollah",), ("hezbollah",)),
    Case("انسحبت قوات فاغنر أمس من قاعدتها في مدينة كيدال وحلت محلها قوات من الجيش المالي.", "withdrawal", ("wagner-group",), ("-malian-army",)),
    Case("قتل ثلاثة من عناصر القاعدة أمس بضربة أمريكية في محافظة البيضاء اليمنية.", "airstrike", ("us-*",), ("aqap",)),
    Case("أصيب خمسة مجندين أمس بتفجير استهدف مدرعة للجيش المصري جنوب مدينة رفح.", "explosion", (), ("egyptian-armed-forces",)),
    # --- a penalty and an adverb are nobody; a verb behind the name of a town
    Case("نفذت السلطات السعودية أمس حكم الإعدام بحق ثلاثة مدانين في الرياض.", "execution", ("saudi-arabia",), ("-civilians",)),
    Case("اتهم المرصد قوات النظام بإعدام ثلاثة شبان ميدانيا في مدينة دوما أمس.", "execution", ("syrian-*",), ("civilians",)),
    Case("قتل المتظاهر سامر آدم أمس برصاص الشرطة خلال مليونية في أم درمان.", "excessive_force", ("sudanese-police",), ("protesters",)),
    # --- who only comes to see, whom a body mourns as its own, a name that is written like a preposition
    Case("تفقد محافظ تعز أمس مكان القصف الذي استهدف سوق مدينة التربة.", "shelling", ("-yemeni-government",), ("civilians",)),
    Case("نعت حركة حماس أمس القيادي سامر الحمد الذي قتل في غارة على مدينة صور.", "airstrike", ("-hamas",), ("hamas",)),
    Case("نعى حزب الله أمس القائد علي الحمد الذي قتل في غارة على بلدة عيتا الشعب.", "airstrike", ("-hezbollah",), ("hezbollah",)),
    # --- what was only meant, and what was answered
    Case("أعلنت وزارة الداخلية الكويتية أمس القبض على خلية تابعة لحزب الله كانت تخطط لاغتيال مسؤولين.", "arrest", ("kuwaiti-*",), ("hezbollah",)),
    Case("أطلقت إيران أمس صواريخ على قاعدة عين الأسد في العراق ردا على اغتيال قائد لها.", "shelling", ("iran*",)),
    Case("أصيب صياد أمس برصاص زوارق الاحتلال في بحر مدينة رفح.", "attack_on_civilians", ("israeli-*",), ("civilians",)),
    Case("فقد الاتصال أمس بدورية مؤلفة من ستة عناصر لقوات النظام في بادية تدمر.", "disappearance", (), ("syrian-government-forces",)),
    Case("أقدم عنصر من الجيش الوطني السوري أمس على طعن شاب في سوق مدينة جنديرس.", "attack_on_civilians", ("syrian-national-army",), ("civilians",)),
    # --- the shot of gunmen is theirs; a strike's object is no object of the death
    Case("قتل بائع برصاص ملثمين في حي الدورة ببغداد أمس.", "attack_on_civilians", ("unidentified", "-civilians"), ("civilians", "-unidentified")),
    Case("قتل شابان أمس في استهداف طائرة مسيرة إسرائيلية دراجة نارية في بنت جبيل.", "drone_strike", ("israeli*", "-civilians"), ("civilians",)),
    # --- whose people, by a pronoun: of the body in whose name it is said, not of the one named last
    Case("قال المكتب الإعلامي لقوات سوريا الديمقراطية أمس إن انفجارا وقع في هجين. وأضاف البيان أن فصائل موالية لتركيا هاجمت نقطة لقواته قرب صرين.", "armed_attack", ("syrian-national-army",), ("sdf", "-syrian-national-army")),
    Case("أسفر قصف المسيرات التركية أمس عن استشهاد ثلاثة من مقاتليها في ريف كوباني، بحسب قسد.", "drone_strike", (), ("-turkish-forces", "-turkish-air-force")),
    Case("قالت كتائب القسام، الجناح العسكري لحركة حماس، إن مقاتليها قصفوا أمس تجمعا للجنود في بيت لاهيا.", "shelling", ("al-qassam-brigades", "-hamas")),
    # --- the same as before; factions of a government; attackers told to attack; the body of a spokesman
    Case("شنت فصائل تابعة لحكومة دمشق أمس هجوما على قرية في ريف الرقة. واستهدفت الفصائل نفسها سيارة قرب عين عيسى.", "attack_on_civilians", ("syrian-government-forces", "-syrian-opposition-factions")),
    Case("شنت حركة الشباب هجوما على قاعدة عسكرية قرب بيدوا في الصومال أمس، وقتل الجيش سبعة من المهاجمين.", "armed_attack", ("al-shabaab",), ("al-shabaab", "-unidentified")),
    Case("هاجم مسلحون أمس مركزا للشرطة في تعز، ثم أحرق المهاجمون سيارتين.", "armed_attack", ("unidentified", "-houthis")),
    Case("قال المتحدث باسم حركة تحرير السودان جناح مناوي إن مقاتلي الحركة أسروا أمس ثلاثة من عناصر الدعم السريع قرب طويلة.", "capture", ("sla-mm", "-x-*"), ("rapid-support-forces",)),
    Case("قتل مسلحون تابعون لتنظيم داعش أمس ثلاثة مزارعين قرب الحويجة.", "killing", ("isis", "-unidentified"), ("civilians",)),
    Case("اختطف مسلحون يُشتبه بانتمائهم إلى تنظيم القاعدة أمس ثلاثة عمال في مودية بأبين.", "abduction", ("aqap", "-unidentified"), ("civilians", "-aqap")),
    # --- terrorists of state media: taken up by the pronoun of a passive; called by name; surrendered to
    Case("ذكر بيان لوزارة الدفاع الجزائرية أن الإرهابي المسمى «أبو قتادة» تم القضاء عليه أمس في كمين بجيجل.", "ambush", ("-islamist-militants",), ("islamist-militants",)),
    Case("سلم الإرهابي المدعو «الشيخ ولد سالم» نفسه للسلطات العسكرية بتمنراست في الجزائر أمس.", "surrender", ("islamist-militants", "-x-*"), ("algerian-army", "-x-*")),
    Case("أعلن الجيش الجزائري أن دورية تعرضت أمس لكمين نصبه تحالف من الإرهابيين قرب تبسة.", "ambush", ("islamist-militants",), ("algerian-army", "-islamist-militants")),
    # --- no doers: who goes with another, what a patrol did when a mine went off, news beside news, women who suffered
    Case("دخل الجيش اللبناني بلدة الخيام بالتنسيق مع اليونيفيل، بعد انسحاب القوات الإسرائيلية منها أمس.", "withdrawal", ("israeli-forces", "-unifil")),
    Case("أصيب جنديان تونسيان أمس في انفجار لغم بجبل السمامة خلال عملية تمشيط كانت تقوم بها وحدات من الجيش التونسي.", "landmine_explosion", ("-tunisian-army",), ("tunisian-army",)),
    Case("«تحرير الشام» تعتقل قياديا في «حراس الدين» وانفجار يضرب سوقا في الباب\n\nانفجرت دراجة نارية مفخخة أمس في سوق بمدينة الباب، ما أدى إلى مقتل مدني.", "ied_explosion", ("-hayat-tahrir-al-sham",)),
    Case("قالت شبكة محلية إن أربع فتيات تعرضن للاغتصاب أمس في الجنينة.", "sexual_violence", ("-civilians",), ("civilians",)),
    Case("تواصل هيئة تحرير الشام قصف مواقع النظام في ريف اللاذقية منذ أمس.", "shelling", ("hayat-tahrir-al-sham", "-syrian-government"), ("syrian-government",)),
    Case("تصدت القوة المشتركة أمس لهجوم شنته قوات الدعم السريع على المالحة وأسرت تسعة من المهاجمين.", "capture", ("-rapid-support-forces",), ("rapid-support-forces",)),
    Case("أدى القتال في صرواح أمس إلى نزوح 40 أسرة، حسب الوحدة التنفيذية لإدارة مخيمات النازحين.", "displacement", (), ("civilians", "-displaced-people")),
    # --- who planted it; who announces an arrest with its day; soldiers of a government; the force that is another's
    Case("أصيب جندي بانفجار عبوة ناسفة في لودر باليمن أمس، يرجح أن عناصر من تنظيم القاعدة زرعوها.", "ied_explosion", ("aqap",), ("yemeni-army",)),
    Case("أعلنت قيادة الأمن الداخلي في حماة يوم الثلاثاء القبض على اثنين من فلول النظام.", "arrest", ("syrian-security-forces",)),
    Case("قالت الحكومة اليمنية إن جنديين قتلا أمس في هجوم شنه الحوثيون غرب الضالع.", "armed_attack", ("houthis",), ("yemeni-army", "-yemeni-government")),
    Case("انفجرت عبوة في ريف دمشق أمس، وفرضت الوحدات المختصة طوقا أمنيا حول المكان. وكانت وحدات الجيش السوري قد انسحبت من المنطقة.", "security_measure", ("syrian-security-forces", "-syrian-army")),
    # --- bodies by names of their own
    Case("قصفت جبهة البوليساريو أمس مواقع للقوات المغربية في المحبس.", "shelling", ("polisario",), ("moroccan-forces",)),
    Case("لقي تسعة من مليشيات الخوارج مصرعهم أمس في عملية للجيش الوطني قرب بلدوين.", "killing", (), ("al-shabaab",)),
    # --- some of whose men are among them; who owns up to losses; a movement that nobody named
    Case("أسرت الحركات الأزوادية أمس ستة من الجنود الماليين، بينهم اثنان من مجموعة فاغنر، قرب تساليت.", "capture", ("azawad-movements",), ("malian-army", "wagner-group")),
    Case("أقر الجيش النيجري أمس بتكبده خسائر خلال اشتباكات مع مسلحين قرب تيلابيري.", "armed_clash", ("niger*", "unidentified")),
    Case("سلم ثلاثة من حركة الشباب أنفسهم لقوات ولاية جوبالاند أمس قرب كسمايو بالصومال.", "surrender", ("al-shabaab",), ("jubaland-forces",)),
    Case("قال شهود إن مقاتلي الحركة قتلوا أمس أربعة تجار في السوق.", "killing", ("-x-*",), ("civilians",)),
    # --- the second headline of a line has a subject of its own
    Case("الجيش يداهم منازل في درعا وعبوة تستهدف حافلة في حمص", "ied_explosion", ("-syrian-government-forces",)),
    # --- who holds what is struck
    Case("واصل الجيش السوري أمس قصفه على جيوب تسيطر عليها المعارضة المسلحة في ريف اللاذقية.", "shelling", ("-syrian-opposition-factions", "syrian-army")),
    Case("الشرطة السورية تعتقل مهربا وانفجار يضرب سوقا في جرابلس", "explosion", ("-syrian-police",)),
    # --- who did it is neither who is sure of it, who holds the ground, nor who shot the rockets down
    Case("قال البيت الأبيض إن الولايات المتحدة واثقة من تنفيذ الجيش السوري هجوما كيماويا في خان شيخون.", "chemical_attack", ("syrian-army", "-united-states")),
    Case("كثف الجيش السوري أمس غاراته على جيوب تسيطر عليها هيئة تحرير الشام في ريف إدلب.", "airstrike", ("syrian-army", "-hayat-tahrir-al-sham")),
    Case("قالت سوريا إنها تصدت لصواريخ اخترقت أجواء ريف حماة، واستهدفت مطار حماة أمس.", "attack_on_civilians", ("-syrian-government",)),
    Case("هاجم مسلحون ثكنة في دير الزور أمس، وقتل على الفور اثنان من المستشارين الروس.", "armed_attack", ("-russian-forces",), ("russian-forces",)),
    Case("استهدف تفجير تبناه تنظيم الدولة الإسلامية مقر الشرطة في كركوك أمس.", "explosion", ("isis",), ("-isis",)),
    # --- who owns up to a deed, whoever is named between or was hit
    Case("أعلنت سرايا القدس وكتائب القسام مسؤوليتهما عن قصف المواقع العسكرية الإسرائيلية شرق جباليا أمس.", "shelling", ("al-quds-brigades", "al-qassam-brigades", "-israeli-forces"), ("israeli-forces",)),
    Case("انفجرت عبوة أمس في زاهدان. وأعلنت حركة النضال البلوشية، وهي جماعة معارضة للحكومة الإيرانية، مسؤوليتها عن التفجير.", "ied_explosion", ("-iran",)),
    Case("كثفت القوات الحكومية السورية أمس غاراتها على جيوب تسيطر عليها فصائل المعارضة في ريف إدلب.", "airstrike", ("-syrian-opposition-factions",)),
    Case("وردت أنباء عن قصف صاروخي أمس في جيب يسيطر عليه تنظيم داعش شرق الميادين بسوريا.", "shelling", ("-isis",)),
    Case("قالت باريس إن فرنسا متأكدة من تنفيذ النظام السوري هجوما كيماويا أمس في سراقب.", "chemical_attack", ("syrian-government", "-france")),
    Case("نفذت إسرائيل أمس ضربات استهدفت مواقع للنظام السوري قرب حمص وشحنات أسلحة قالت إن مصدرها إيران.", "armed_attack", ("israel", "-iran")),
    Case("قتل ستة أشخاص في ضربة جوية أمس على مطار الضبعة، وألقت روسيا وإيران بمسؤوليتها على إسرائيل.", "airstrike", ("israel", "-russia", "-iran"), ("-israel",)),
    Case("استهدفت سلسلة غارات لمقاتلات التحالف أمس، مواقع للميليشيات الحوثية شمال حرض.", "airstrike", ("saudi-led-coalition",), ("-saudi-led-coalition",)),
    Case("أطلقت قذائف من غزة أمس، قبل أن ترد إسرائيل بتنفيذ سبع غارات جوية على مواقع لحركة حماس.", "airstrike", ("israel",), ("hamas",)),
    # --- by bullets of a state; shot down; what a place is known for; where a report was filed
    Case("أصيب أربعة شبان بالرصاص المطاطي الإسرائيلي أمس في بلدة بيتا جنوب نابلس.", "excessive_force", ("israeli-forces",)),
    Case("أسقطت مقاتلة تركية أمس بصاروخ قرب سراقب في سوريا.", "interception", ("-turkish-air-force", "-turkish-forces"), ("turkish-*",)),
    Case("تسبب الهجوم على داريا، آخر معقل للفصائل المعارضة قرب دمشق، بمقتل عشرين مدنيا أمس.", "attack_on_civilians", (), ("civilians", "-syrian-opposition-factions")),
    Case("دبي، الإمارات العربية المتحدة (CNN) -- قتل لبنانيان أمس في قصف إسرائيلي قرب مرجعيون.", "shelling", ("israeli-forces", "-united-arab-emirates")),
    Case("الدفاع الروسية: مقتل ثلاثة جنود أمس بنيران مسلحين في سوريا", "killing", ("unidentified",), ("russian-forces", "-syrian-government-forces")),
    Case("قال شاهد إن الرجل فارق الحياة أمس بعد إطلاق نار في رام الله.", "attack_on_civilians", ("-civilians",)),
    # --- the police of where it happened, not of a country that is only mentioned
    Case("قتلت القوات الأمنية أمس أربعة محتجين في مدينة شيراز جنوب إيران. ودعا العراق إلى الهدوء.", "excessive_force", ("iranian-security-forces", "-iraqi-security-forces"), ("protesters",)),
    Case("اعتقلت الشرطة أمس سبعة سوريين في إسطنبول.", "arrest", ("turkish-police",)),
    Case("أوقفت شرطة مكافحة الشغب أمس عشرة متظاهرين في طنجة بالمغرب.", "arrest", ("moroccan-security-forces",), ("protesters",)),
    # --- a state by its head or its forces
    Case("وقع رئيس أوغندا ورئيس جنوب السودان اتفاقا أمس في كمبالا.", "agreement", ("ugandan-government", "south-sudan")),
    Case("اعتقلت شرطة كينيا ثلاثة محتجين أمس في نيروبي.", "arrest", ("kenyan-police",), ("protesters",)),
    # --- who answers a bomb, a rocket or shots did not begin it
    Case("انفجرت عبوة ناسفة أمس على حدود القطاع، ورد الجيش الإسرائيلي بقصف موقع لحماس شرق غزة.", "ied_explosion", ("-israeli-forces",), ("-hamas",)),
    Case("شنت مقاتلات إسرائيلية غارة أمس على موقع لحركة حماس في رفح بعد انفجار عبوة ناسفة قرب السياج.", "airstrike", ("israeli-air-force",), ("hamas",)),
    Case("أطلق مسلحون النار أمس على دورية في نوى بدرعا ورد الجنود بإطلاق النار.", "armed_attack", ("unidentified", "-syrian-government-forces")),
    Case("سقطت قذيفة أمس على قرية عبيدة بريف حلب وقتل أربعة، دون أن يعلن أي فصيل مسؤوليته عن القصف.", "shelling", ("-x-*",)),
    Case("أقر ضابط أمس بأن إسرائيل كانت مسؤولة عن قصف قاعدة التيفور.", "shelling", ("israel",)),
    # --- a state's name ends its phrase; a person after an adjective begins one; an aircraft without a pilot
    Case("أسقطت تركيا طائرة روسية بدون طيار أمس قرب جرابلس بسوريا.", "interception", ("turkey",), ("russian-*", "-x-*")),
    Case("قتل قناص حوثي امرأة أمس في قرية الشقب بتعز.", "attack_on_civilians", ("houthis",), ("civilians", "-houthis")),
    Case('قالت الوكالة إن "مواقع عسكرية" للجيش السوري في محافظتي حمص وحماة، قد استهدفت مساء أمس بصواريخ.', "shelling", ("-syrian-*",)),
    # --- a named place is taken; land and things are no people, who is sought seizes nobody, the bombed do not bomb
    Case("حررت القوات العراقية أمس تلعفر بالكامل، بحسب بيان للجيش.", "territory_gain", ("iraqi-army",)),
    Case("استرد الجيش السوداني، صباح أمس، بارا في شمال كردفان.", "territory_gain", ("sudanese-armed-forces",)),
    Case("استعادت القوات العراقية أمس أحياء المعلمين والزهور في الرمادي.", "territory_gain", ("iraqi-army",), ("-teachers", "-civilians")),
    Case("أشاد الوزير بإحباط الأجهزة مخططات وضبط عناصر مطلوبة أمس في تعز.", "arrest", ("-x-*",)),
    Case("تبنى تنظيم القاعدة في جزيرة العرب مسؤولية هجوم انتحاري استهدف ثكنة في أبين أمس.", "suicide_bombing", ("aqap",)),
    Case("شددت جماعة الحوثي الحراسة على مستشفيات الحديدة أمس، فيما قال متحدث باسم التحالف إن الغارات استهدفت مخازن سلاح في الحديدة.", "airstrike", ("-houthis",)),
    Case("بعد الغارة التي استهدفت معسكرا في ذمار أمس، وصلت سيارات إسعاف وقام عناصر الحوثي بالانتشار حول المكان.", "airstrike", ("-houthis",)),
    Case("أفادت الوزارة بمقتل عاملة صحية قنصا أمس في مستشفى بمدينة رفح.", "attack_on_civilians", (), ("medics",)),
    Case("شهدت صنعاء أمس مسيرات متفرقة دعا إليها اتحاد المعلمين.", "protest", ()),
    # --- attackers who were taken, armed men beside those they hit, a court, a happening that only opens the sentence
    Case("طعن رجل أمس ثلاثة في محطة قطار بمدينة ليون. وقالت الشرطة إن المهاجم اعتقل في المكان.", "arrest", ("-unidentified",), ("unidentified",)),
    Case("أعلن الجيش أن المهاجم قتل أمس قرب حاجز في الخليل.", "killing", ("-unidentified",), ("unidentified",)),
    Case("هاجم مسلحون دورية للشرطة الاتحادية أمس في قضاء داقوق بالعراق.", "armed_attack", ("unidentified", "-iraqi-federal-police"), ("iraqi-federal-police",)),
    Case("وهاجم مسلحان قوة من الجيش العراقي أمس في جلولاء.", "armed_attack", ("unidentified", "-iraqi-army"), ("iraqi-army",)),
    Case("طالب حزب العمال الكردستاني أمس بالتحقيق بعد أن أطلقت محكمة نمساوية سراح قاتل أحد أعضائه.", "prisoner_release", ("x-mhkmh*", "-pkk")),
    Case("إثر عملية تمشيط في جبل الشعانبي بتونس، دمرت قوات الجيش التونسي أمس مخابئ للإرهابيين.", "property_destruction", ("tunisian-army",), ("-tunisian-army",)),
    # --- air defences are not of who launched; a hostile force is not the army
    Case("أسقطت الدفاعات الجوية أمس مسيّرتين أطلقهما الحوثيون باتجاه مأرب في اليمن.", "interception", ("-houthis",), ("houthis",)),
    Case("توغلت قوة معادية أمس في بلدة عيتا الشعب بجنوب لبنان. ونصبت وحدات من الجيش اليوم حاجزا عند مدخل البلدة.", "security_measure", ("lebanese-army", "-israeli-forces")),
    Case("ألقت محلقة معادية أمس قنبلة صوتية على صيادين قبالة الناقورة في لبنان.", "drone_strike", ("israeli-air-force",), ("civilians",)),
    # --- whose men they are: of who speaks, and not of one whose name is masculine
    Case("أعلن الجيش الإسرائيلي أنه قتل قياديا في حزب الله. وأضاف، في بيان، أن قواته صادرت أمس أسلحة في بلدة حولا.", "seizure", ("israeli-forces", "-hezbollah")),
    Case("نفت قوات الدعم السريع أمس مزاعم الجيش السوداني بشأن أسر العشرات من عناصرها في بارا.", "capture", (), ("rapid-support-forces", "-sudanese-armed-forces")),
    Case("سيطر الجيش اليمني أمس على تلة في حيس بعد معارك مع ميليشيا الحوثي. وقال شهود إن القوات تواصل تقدمها نحو مفرق سقم.", "territory_gain", ("yemeni-army", "-houthis")),
    # --- who came and fired; who held those set free; for whom something is handed out; whose post is near
    Case("رشق متظاهرون أمس مركز الشرطة في قفصة بتونس، قبل أن تتدخل قوة من الجيش التونسي وتعتقل سبعة منهم.", "arrest", ("tunisian-army",)),
    Case("عثرت الشرطة أمس على جثث ستة مهاجرين في سبها بليبيا، وحررت خمسة من قبضة مهربين.", "body_found", (), ("migrants", "-smugglers")),
    Case("اندلع اشتباك أمس بين عائلتين أثناء توزيع خبز على السكان في مخيم أطمة للنازحين واللاجئين بريف إدلب.", "armed_clash", ("-refugees",), ("-refugees", "-displaced-people")),
    Case("سبق لقوات النظام أن قصفت بلدة معرة النعسان أمس بريف إدلب.", "shelling", ("syrian-government-forces",)),
    # --- lost, not launched; taken before by the same; an ally; both sides
    Case("أطلق الجيش المالي أمس عملية عسكرية في كيدال تكبدت فيها جماعة نصرة الإسلام والمسلمين خسائر كبيرة.", "sweep_operation", ("-jnim",)),
    Case("استعاد الجيش اليمني أمس جبل هيلان بمأرب، بعد ساعات على تحرير منطقة الكسارة من الحوثيين.", "territory_gain", ("yemeni-army",)),
    Case("قتل ستة أمس في غارات شنتها واشنطن مع حليفتها لندن على صعدة.", "airstrike", ("united-states", "united-kingdom")),
    Case("قصف الحوثيون أمس قرية الشقب بتعز في اليمن. وردت مدفعية الجيش اليمني، واندلعت مواجهات بين الجانبين في القرية.", "armed_clash", ("yemeni-army", "houthis")),
    Case("قتلى أمس في مواجهات بين قسد ومسلحين في الشحيل ومقتل راع برصاص حرس الحدود التركي", "armed_clash", ("sdf", "-turkish-gendarmerie")),
    Case("دمر طيران التحالف العربي أمس مخزنا في صعدة كانت ميليشيا الحوثي تستمد منه السلاح أثناء معاركها مع الجيش اليمني.", "airstrike", ("saudi-led-coalition", "-yemeni-army")),
    Case("أعلنت القوات اليمنية أمس تصديها لهجوم شنته ميليشيا الحوثي في رغوان بمأرب.", "armed_clash", ("houthis", "yemeni-army")),
    # --- who makes a statement has no part; what people were charged with; what they were taken for
    Case("قتل ثلاثة أمس في قصف على سوق الفاشر بالسودان بحسب تصريح أدلت به قوات الدعم السريع.", "shelling", ("-rapid-support-forces",)),
    Case("قتل ثلاثة أمس في الفاشر بالسودان بحسب تصريح أدلى به محافظ الإقليم.", "killing", (), ("civilians", "-x-*")),
    Case("نفذت بغداد أمس حكم الإعدام بحق تسعة مدانين بالإرهاب، بين تفجير سيارات وقتل عناصر أمنية.", "execution", ("-iraqi-security-forces",), ("-iraqi-security-forces",)),
    Case("جرى أمس توقيف أربعة أشخاص وصفهم الوالي بالمخربين حاولوا إحراق مبنى في قابس.", "arrest", ("-x-*",), ("civilians",)),
    Case("رشق شبان الوحدات الأمنية بالحجارة أمس في تالة بتونس، فردت هذه الأخيرة بالغاز المسيل للدموع لتفريقهم.", "excessive_force", ("-civilians", "-protesters"), ("civilians",)),
    Case("قتل ملثمون أمس متظاهرا في العمارة بالعراق بعدما بدأت الشرطة حملة على الاحتجاجات.", "excessive_force", ("unidentified", "-iraqi-*")),
    # --- a seat behind a comma, a short name behind the long one, a stray comma, a survivor
    Case("قتل أمس سبعة عناصر من الجيش الليبي إثر هجوم لـ داعش جنوب بلدة الفقهاء، مركز منطقة الجفرة.", "armed_attack", ("isis", "-libyan-army")),
    Case("قتل خمسة من مقاتلي هيئة تحرير الشام «الهيئة» أمس بانفجار لغم قرب سرمدا.", "landmine_explosion", ("-hayat-tahrir-al-sham",), ("hayat-tahrir-al-sham",)),
    Case("استهدفت مسيرة أميركية أمس بضربة شاحنة لحركة الشباب جنوب كسمايو.", "drone_strike", ("us-forces", "-al-shabaab"), ("al-shabaab",)),
    Case("قضى قيادي في حزب الله - الحزب أمس بقصف عبر مسيّرة إسرائيلية استهدفت دراجة نارية في كفرا.", "drone_strike", ("israeli-*", "-hezbollah"), ("hezbollah",)),
    Case("أوقفت الشرطة العراقية، رجلين أمس في ناحية الدبس.", "arrest", ("iraqi-security-forces", "-civilians"), ("civilians",)),
    Case("اقتحمت القوات الإسرائيلية بلدة عزون أمس وداهمت منازل، كما اعتقلت شابا بعد الاعتداء عليه.", "arrest", ("israeli-forces",), ("civilians",)),
    Case("نجا قائد شرطة البصرة اللواء كريم العبودي أمس من محاولة اغتيال على يد مسلحين في قضاء الزبير بالعراق.", "assassination", ("unidentified", "-iraqi-*"), ("iraqi-*",)),
    Case("نجاة ضابط من محاولة اغتيال في بنغازي أمس", "assassination", ("-libyan-*", "-x-*")),
    Case("ذكرت الوزارة أن دورية للجيش النيجري وقعت أمس في كمين قرب ديفا، مشيرة إلى سقوط قتلى.", "ambush", ("-nig*",), ("nig*",)),
    Case("ذكر شاهد أن طالبين قتلا أمس على أيدي ملثمين في سيارات سوداء هاجموا المخيم وأحرقوا خيمة للمعتصمين في السماوة بالعراق.", "property_destruction", ("unidentified", "-protesters")),
    # --- what everyday reports showed: whom the text called militia, whose soldiers they are, who only visits, runs or belongs
    Case("حررت القوات المسلحة الجنوبية تلة في مريس بالضالع بعد قتال مع مليشيات الحوثي أمس.\nوتكبدت القوات الجنوبية ثلاثة قتلى.\nوقصفت المليشيات مساء قرية الزقيم.", "shelling", ("houthis", "-southern-transitional-council")),
    Case("دخلت قوة إسرائيلية أمس قرية كودنة بريف القنيطرة. وذكر أهالي أن الجنود أطلقوا النار في الهواء، وأن القوة انسحبت ظهرا.", "withdrawal", ("israeli-forces",)),
    Case("قتل الجنود الإسرائيليون راعيا أمس في كودنة بريف القنيطرة.", "killing", ("israeli-forces", "-syrian-*"), ("civilians", "-israeli-forces")),
    Case("داهم أفراد مديرية أمن بنغازي أمس موقع احتجاز تديره عصابة تهريب في بنغازي.", "raid", ("libyan-security-forces", "-x-*")),
    Case("أوقع تفجير انتحاري عند حاجز يديره عناصر من قوات سوريا الديمقراطية شرقي منبج ثمانية جرحى ظهر أمس.", "suicide_bombing", ("-sdf",)),
    Case("أصيب جنديان أمس بانفجار لغم قرب موقع تشغله قوات اليونيفيل جنوبي لبنان.", "landmine_explosion", ("-unifil",)),
    Case("القوات المسلحة اليمنية تستعيد تلة وتأسر خمسة حوثيين في مأرب أمس.", "capture", ("-houthis",), ("houthis",)),
    Case("وردت مدفعية الجيش السوداني أمس على مصادر النيران ودمرت منصة صواريخ تابعة للدعم السريع في أم بدة.", "armed_clash", ("sudanese-armed-forces",)),
    Case("داهمت قوات الاحتلال مخيم عسكر أمس واعتقلت أربعة، كما فجرت منزل أسير.", "property_destruction", ("israeli-forces",)),
    Case("فتحت قوات الاحتلال النار أمس على منتظري المساعدات قرب رفح وقتلت ستة.", "attack_on_civilians", ("israeli-forces",)),
    Case("رفع محتجون في بنغازي أمس شعارات ضد رئيس الحكومة الليبية وطالبوا برحيله.", "protest", ("protesters",), ("-libyan-army",)),
    # --- one subject of two deeds; who had belonged; a leader who died in a clash; what a group is used to claim
    Case("ميليشيا محلية تقتل وتجرح مقاتلين من قوات سوريا الديمقراطية أمس في الشحيل", "killing", (), ("sdf",)),
    Case("مقتل قيادي في هيئة تحرير الشام أمس إثر المواجهات مع قوات النظام السوري في كفرنبل", "armed_clash", ("syrian-government-forces",)),
    Case("انفجرت سيارة مفخخة أمس في سوق مقديشو، وعادة ما تتبنى حركة الشباب مثل هذه الهجمات.", "ied_explosion", ("-al-shabaab",)),
    Case("أحرز الجيش اليمني أمس تقدما في جبهة الكدحة عقب معارك مع ميليشيا الحوثي.", "territory_gain", ("yemeni-army", "-houthis")),
    Case("قتل مسلحو الشباب أمس شرطيين في بيدوا بالصومال.", "killing", ("al-shabaab",)),
    Case("داهمت القوات الإسرائيلية بلدة بيتا أمس واعتقلت ثلاثة شبان.", "arrest", ("israeli-forces",), ("civilians",)),
    Case("أعلن الجيش المالي أمس أن أربعة من رجال القوات المسلحة قتلوا في كمين قرب منكا.", "ambush", ("-malian-*",), ("malian-*",)),
    Case("دارت اشتباكات أمس في سلوك بين قوات سوريا الديمقراطية وعناصر كانت تابعة للجيش الوطني السوري.", "armed_clash", ("sdf", "-syrian-national-army")),
    # --- whose prison it was; what still goes on; a verb behind the hurt
    Case("وثقت منظمة حقوقية أمس وفاة محتجز تحت التعذيب في سجون جماعة الحوثي بمدينة ذمار.", "torture", ("houthis",), ("-houthis",)),
    Case("وقالت حركة حماس أمس إن مصر ما زالت تحتجز عناصر من الحركة في مدينة العريش.", "arrest", ("-hamas",), ("hamas",)),
    Case("انفجرت عبوة أمس في مدينة جاسم بدرعا ما أسفر عن إصابة شرطيين اثنين جرى نقلهما إلى المشفى.", "ied_explosion", ("-syrian-*",), ("syrian-*",)),
    Case("ألقى جهاز الأمن الوطني البحريني القبض على خمسة أشخاص في المنامة أمس.", "arrest", ("-iraqi-*",)),
    Case("ضبط الجيش اليمني أمس صواريخ في مخازن للحوثيين بمحافظة الجوف.", "seizure", ("yemeni-army",), ("houthis",)),
    Case("وقررت الشرطة اليمنية أمس منع التظاهرات في مدينة المكلا.", "security_measure", ("yemeni-*", "-protesters")),
    # --- town, outlet and writer before the first sentence, on its line: none of them did anything
    Case("الخرطوم - سالم ناصر هاجمت قوات الدعم السريع بلدة ود النورة صباح أمس.", "attack_on_civilians", ("rapid-support-forces",), ("-rapid-support-forces",)),
    Case("صنعاء ـ عبد الله صالح قصفت طائرات التحالف العربي معسكرا للحوثيين في صنعاء.", "airstrike", ("saudi-led-coalition",), ("houthis", "-saudi-led-coalition")),
    Case("حسن عمران-القاهرة شنت قوات الأمن المصرية حملة اعتقالات في حي المطرية.", "arrest", ("egyptian-police", "-egyptian-government"), ("-egyptian-*",)),
    Case("الضفة الآن - صنعاء شنت جماعة الحوثي حملة اختطافات في ذمار.", "abduction", ("houthis", "-yemeni-government")),
    # --- soldiers in the definite plural, counted by dozens or behind بحق
    Case("مقتل عشرات العسكريين في هجوم على قاعدة وسط مالي أمس.", "armed_attack", (), ("malian-army", "-x-*")),
    Case("نفذت مجموعة مسلحة هجمات بحق عسكريين في مدينة درعا أمس.", "armed_attack", (), ("syrian-*",)),
]  # fmt: skip
