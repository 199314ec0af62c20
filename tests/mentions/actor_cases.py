"""The cases of the finder of actors: our own sentences, each with every mention it must give, in order.

A mention is written ``text = id form`` and then what is special of it: adjective, backer, unsure, speaker, loaded.
"""

from __future__ import annotations

CASES: list[tuple[str, list[str]]] = [
    # --- the same as before, factions under a government, whom a statement speaks for
    (
        "قصفت فصائل تابعة لحكومة دمشق القرية. ثم هاجمت الفصائل نفسها نقطة قرب الطبقة",
        ["فصائل تابعة لحكومة دمشق = syrian-government-forces members", "الفصائل نفسها = syrian-government-forces definite"],
    ),
    (
        "قال المكتب الإعلامي لقوات سوريا الديمقراطية إن قواته صدت هجوما قرب عين عيسى",
        ["قوات سوريا الديمقراطية = sdf name", "قواته = sdf definite"],
    ),
    (
        "هاجم مقاتلون من حركة الشباب قاعدة في الصومال، وقال شهود إن المهاجمين انسحبوا",
        ["مقاتلون من حركة الشباب = al-shabaab members", "المهاجمين = al-shabaab definite"],
    ),
    ("قتل مسلحون تابعون لتنظيم داعش راعيا في الحويجة", ["مسلحون تابعون لتنظيم داعش = isis members"]),
    ("سلم الإرهابي المدعو سالم نفسه في تمنراست بالجزائر", ["الإرهابي = islamist-militants people"]),
    ("سقطت قذيفة فوق حي الموظفين في الأبيض بالسودان", []),
    (
        "قتل الجيش الوطني عشرة من مليشيات الخوارج قرب بلدوين",
        ["الجيش الوطني = somali-army definite unsure", "مليشيات الخوارج = al-shabaab name"],
    ),
    # --- Syria
    ("قصفت قوات النظام السوري بلدة النيرب بقذائف المدفعية", ["قوات النظام السوري = syrian-government-forces name"]),
    (
        "شنت الطائرات الحربية الروسية ثلاث غارات على أطراف قرية كنصفرة",
        ["الطائرات الحربية الروسية = russian-air-force nationality"],
    ),
    (
        "سقط قتلى من ميليشيا لواء القدس المدعومة من روسيا في بادية الرصافة",
        ["ميليشيا لواء القدس = liwa-al-quds name loaded", "روسيا = russia name backer"],
    ),
    (
        "استهدفت طائرة مسيّرة تركية سيارة تقل قياديا في قسد قرب عين عيسى",
        ["طائرة مسيّرة تركية = turkish-forces nationality", "قياديا في قسد = sdf members"],
    ),
    (
        "مقتل ثلاثة عناصر من الفرقة الرابعة بهجوم لخلايا داعش شرقي حمص",
        ["عناصر من الفرقة الرابعة = fourth-division members", "خلايا داعش = isis members"],
    ),
    ("اعتقلت الأسايش شابين في حي الشيخ مقصود بحلب", ["الأسايش = asayish name", "شابين = civilians people"]),
    (
        "ألقى الطيران المروحي التابع للنظام براميل متفجرة على مدينة داريا",
        ["الطيران المروحي التابع للنظام = syrian-air-force name"],
    ),
    (
        "غارة يُعتقد أنها إسرائيلية طالت موقعا للحرس الثوري الإيراني في ريف دمشق",
        ["إسرائيلية = israeli-air-force nationality adjective", "لحرس الثوري الإيراني = irgc name"],
    ),
    (
        "اقتتال بين فرقة الحمزة وأحرار الشرقية في مدينة الباب",
        ["فرقة الحمزة = hamza-division name", "أحرار الشرقية = ahrar-al-sharqiya name"],
    ),
    ("مسلحون مجهولون اغتالوا عضوا سابقا في المجلس المحلي بدرعا", ["مسلحون مجهولون = unidentified unidentified"]),
    ("ميليشيا أسد تقصف أحياء مدينة أريحا", ["ميليشيا أسد = syrian-government-forces name loaded"]),
    (
        "استشهد مدنيان وجرحت طفلة بقصف نفذته قوات الأسد على سرمين",
        ["مدنيان = civilians people", "طفلة = civilians people", "قوات الأسد = syrian-government-forces name loaded"],
    ),
    (
        "اندلعت اشتباكات بين مقاتلي العشائر وقوات سوريا الديمقراطية في ريف دير الزور",
        ["مقاتلي العشائر = tribal-fighters people", "قوات سوريا الديمقراطية = sdf name"],
    ),
    (
        "وثّق المرصد السوري لحقوق الإنسان مقتل 7 من عناصر لواء فاطميون",
        ["المرصد السوري لحقوق الإنسان = sohr name speaker", "عناصر لواء فاطميون = fatemiyoun members"],
    ),
    (
        "أكد الدفاع المدني السوري انتشال جثث عائلة كاملة",
        ["الدفاع المدني السوري = white-helmets name speaker", "عائلة = civilians people"],
    ),
    (
        "تصدى الجيش العربي السوري لهجوم شنته المجموعات الإرهابية بريف اللاذقية",
        ["الجيش العربي السوري = syrian-army name", "المجموعات الإرهابية = syrian-opposition-factions definite loaded"],
    ),
    (
        "مقتل قيادي في هيئة تحرير الشام برصاص مجهولين في إدلب",
        ["قيادي في هيئة تحرير الشام = hayat-tahrir-al-sham members", "مجهولين = unidentified unidentified"],
    ),
    ("قتل جندي تركي بانفجار لغم قرب تل أبيض", ["جندي تركي = turkish-forces nationality"]),
    (
        "دورية روسية مشتركة مع القوات التركية تجوب ريف كوباني",
        ["دورية روسية = russian-forces nationality", "القوات التركية = turkish-forces name"],
    ),
    (
        "رعاة الأغنام تعرضوا لإطلاق نار من عناصر الدفاع الوطني",
        ["رعاة الأغنام = civilians people", "عناصر الدفاع الوطني = national-defence-forces members"],
    ),
    (
        'فصيل "جند الشام الجديد" يتبنى تفجير حافلة في دمشق',
        ['فصيل "جند الشام الجديد = x-jnd-al-sham-al-jdyd unknown_body'],
    ),
    (
        "انفجرت دراجة بدورية لميليشيا لواء الباقر في دير الزور",
        ["دورية لميليشيا لواء الباقر = baqir-brigade members loaded"],
    ),
    (
        "احتجزت القوات الأمريكية شخصين خلال عملية إنزال في ريف الحسكة",
        ["القوات الأمريكية = us-forces name", "شخصين = civilians people"],
    ),
    ("نفّذ التحالف الدولي إنزالا جويا في بلدة الشحيل", ["التحالف الدولي = us-led-coalition name"]),
    (
        "مرتزقة الاحتلال التركي يختطفون مواطنا من قرى عفرين",
        ["مرتزقة الاحتلال التركي = syrian-national-army members loaded", "مواطنا = civilians people"],
    ),
    ("قوات قسد تفرض حظر تجوال في منبج", ["قوات قسد = sdf name"]),
    ("المخابرات الجوية تعتقل طالبين في السويداء", ["المخابرات الجوية = air-force-intelligence name", "طالبين = students people"]),
    (
        "قُتل راعٍ بانفجار لغم زرعته ميليشيات إيران في البادية السورية",
        ["راعٍ = civilians people", "ميليشيات إيران = iran-backed-militias name loaded"],
    ),
    (
        "اشتباكات بين اللواء الثامن ومجموعة تابعة للأمن العسكري في درعا",
        ["اللواء الثامن = eighth-brigade name", "مجموعة تابعة للأمن العسكري = syrian-military-intelligence members"],
    ),
    ("شنّ الطيران الحربي المجهول غارة على البوكمال", ["الطيران الحربي المجهول = unidentified-aircraft unidentified"]),
    # --- Iraq
    (
        "أعلنت خلية الإعلام الأمني القبض على إرهابيين اثنين في كركوك",
        ["خلية الإعلام الأمني = iraqi-security-forces name", "إرهابيين = islamist-militants people"],
    ),
    ("قصفت المدفعية التركية قرى حدودية في محافظة دهوك", ["المدفعية التركية = turkish-forces nationality"]),
    ("استهدفت طائرة مسيّرة مقرا للحشد الشعبي في جرف الصخر", ["لحشد الشعبي = popular-mobilization-forces name"]),
    ("قتل ثلاثة من البيشمركة بهجوم لتنظيم داعش جنوب أربيل", ["البيشمركة = peshmerga name", "تنظيم داعش = isis name"]),
    ("تبنت كتائب حزب الله العراقية قصف قاعدة عين الأسد", ["كتائب حزب الله العراقية = kataib-hezbollah name"]),
    (
        "غارة أمريكية استهدفت مقر حركة النجباء في بغداد",
        ["أمريكية = us-forces nationality adjective", "حركة النجباء = harakat-al-nujaba name"],
    ),
    (
        "اعتقل جهاز مكافحة الإرهاب قياديا في داعش بالأنبار",
        ["جهاز مكافحة الإرهاب = counter-terrorism-service name", "قياديا في داعش = isis members"],
    ),
    (
        "متظاهرون يغلقون جسر الحضارات في الناصرية وقوات مكافحة الشغب تطلق الغاز",
        ["متظاهرون = protesters people", "قوات مكافحة الشغب = iraqi-security-forces nationality"],
    ),
    (
        "قصف إيراني يستهدف مقار الحزب الديمقراطي الكردستاني الإيراني في كويسنجق",
        ["إيراني = iranian-forces nationality adjective", "الحزب الديمقراطي الكردستاني الإيراني = pdki name"],
    ),
    ("هجوم بطائرات مسيرة على مواقع الجيش في ديالى", ["الجيش = iraqi-army definite"]),
    (
        "فصائل موالية لإيران تتوعد القوات الأمريكية في العراق",
        ["فصائل موالية لإيران = iran-backed-militias name", "القوات الأمريكية = us-forces name"],
    ),
    (
        "اغتال مسلحون ضابطا في الشرطة الاتحادية جنوب الموصل",
        ["مسلحون = unidentified unidentified", "ضابطا في الشرطة الاتحادية = iraqi-federal-police members"],
    ),
    ("اشتباك بين عشيرتين في البصرة يوقع قتيلين", ["عشيرتين = tribesmen people"]),
    (
        "مقتل مقاتل من حزب العمال الكردستاني بقصف تركي على سنجار",
        ["مقاتل من حزب العمال الكردستاني = pkk members", "تركي = turkish-forces nationality adjective"],
    ),
    (
        "عصائب أهل الحق تنفي علاقتها باغتيال الناشط",
        ["عصائب أهل الحق = asaib-ahl-al-haq name", "الناشط = activists people"],
    ),
    # --- Yemen
    (
        "شنت مقاتلات التحالف غارات على مواقع الحوثيين في مأرب",
        ["مقاتلات التحالف = saudi-led-coalition nationality", "الحوثيين = houthis name"],
    ),
    ("مليشيا الحوثي الانقلابية تقصف أحياء سكنية في تعز", ["مليشيا الحوثي الانقلابية = houthis name loaded"]),
    (
        "أعلن المتحدث باسم القوات المسلحة اليمنية التابعة للحوثيين استهداف سفينة",
        ["المتحدث باسم القوات المسلحة اليمنية التابعة للحوثيين = houthis person"],
    ),
    (
        "تصدت قوات الجيش الوطني لهجوم شنته المليشيا الحوثية غربي مأرب",
        ["قوات الجيش الوطني = yemeni-army nationality", "المليشيا الحوثية = houthis name loaded"],
    ),
    (
        "قتل جنديان من قوات الحزام الأمني بعبوة ناسفة في أبين",
        ["جنديان من قوات الحزام الأمني = security-belt-forces members"],
    ),
    ("استهدفت غارات العدوان السعودي منزلا في صعدة", ["العدوان السعودي = saudi-led-coalition name loaded"]),
    ("ألوية العمالقة تستعيد مديرية بيحان في شبوة", ["ألوية العمالقة = giants-brigades name"]),
    ("مرتزقة العدوان يقصفون منازل المواطنين في الحديدة", ["مرتزقة العدوان = yemeni-army members loaded"]),
    (
        "اغتال مسلحون من تنظيم القاعدة في جزيرة العرب قائد كتيبة في شبوة",
        ["مسلحون من تنظيم القاعدة في جزيرة العرب = aqap members"],
    ),
    (
        "قوات المجلس الانتقالي الجنوبي تسيطر على معسكر في عدن",
        ["قوات المجلس الانتقالي الجنوبي = southern-transitional-council name"],
    ),
    ("قناص حوثي يصيب امرأة في تعز", ["قناص حوثي = houthis members", "امرأة = civilians people"]),
    (
        "غارات أمريكية بريطانية على الحديدة",
        ["أمريكية = us-forces nationality adjective", "بريطانية = british-forces nationality adjective"],
    ),
    ("قوات درع الوطن تنتشر في حضرموت", ["قوات درع الوطن = homeland-shield-forces name"]),
    ("أصيب مهاجرون أفارقة بقصف على مركز احتجاز في صعدة", ["مهاجرون = migrants people"]),
    ("اختطف مسلحون قبليون سائق شاحنة في الجوف", ["مسلحون قبليون = tribal-fighters people"]),
    # --- Sudan
    ("قصفت قوات الدعم السريع مدينة الفاشر بالمدفعية", ["قوات الدعم السريع = rapid-support-forces name"]),
    ("أعلن الجيش السوداني صد هجوم على مدينة بابنوسة", ["الجيش السوداني = sudanese-armed-forces name"]),
    ("مليشيا آل دقلو ترتكب مجزرة في قرية ود النورة بالجزيرة", ["مليشيا آل دقلو = rapid-support-forces name loaded"]),
    (
        "طيران الجيش يقصف تجمعات للدعم السريع في نيالا",
        ["طيران الجيش = sudanese-armed-forces nationality", "لدعم السريع = rapid-support-forces name"],
    ),
    (
        "قتل 12 نازحا في هجوم على معسكر زمزم نفذته قوات الدعم السريع",
        ["نازحا = displaced-people people", "قوات الدعم السريع = rapid-support-forces name"],
    ),
    ("الجنجويد يحرقون قرية غرب الجنينة", ["الجنجويد = janjaweed name"]),
    (
        "الحركة الشعبية لتحرير السودان بقيادة الحلو تهاجم الدلنج",
        ["الحركة الشعبية لتحرير السودان بقيادة الحلو = splm-n-al-hilu name"],
    ),
    (
        "قوات الكفاح المسلح تساند القوات المسلحة في دارفور",
        ["قوات الكفاح المسلح = joint-forces-darfur name", "القوات المسلحة = sudanese-armed-forces definite"],
    ),
    (
        "كتيبة البراء بن مالك تقاتل إلى جانب الجيش في الخرطوم",
        ["كتيبة البراء بن مالك = al-baraa-ibn-malik-brigade name", "الجيش = sudanese-armed-forces definite"],
    ),
    ("المقاومة الشعبية تعلن الاستنفار في القضارف", ["المقاومة الشعبية = popular-resistance-sudan definite"]),
    ("سقط قتلى من المستنفرين في سنار", ["المستنفرين = popular-resistance-sudan name"]),
    (
        "لجان مقاومة الفاشر: استهداف مستشفى بمسيرة تتبع للدعم السريع",
        ["لجان مقاومة = resistance-committees name speaker", "لدعم السريع = rapid-support-forces name"],
    ),
    ("حركة تحرير السودان بقيادة مناوي ترفض الهدنة", ["حركة تحرير السودان بقيادة مناوي = sla-mm name"]),
    ("حركة تحرير السودان (عبد الواحد نور) ترفض الهدنة", ["حركة تحرير السودان (عبد الواحد نور) = sla-aw name"]),
    ("هاجمت حركة تحرير السودان - جناح تمبور الموقع", ["حركة تحرير السودان - جناح تمبور = sla-tambour name"]),
    ("هاجمت حركة تحرير السودان الفاشر", ["حركة تحرير السودان = sudan-liberation-movement name"]),
    ("تبنت جماعة التوحيد والجهاد في غرب إفريقيا الهجوم في غاو", ["جماعة التوحيد والجهاد في غرب إفريقيا = mujao name"]),
    ("أعلن تنظيم الشباب المجاهدين الهجوم في مقديشو", ["تنظيم الشباب المجاهدين = al-shabaab name"]),
    (
        "اشتباكات بين قبيلتي الرزيقات والفلاتة جنوب دارفور",
        ["قبيلتي الرزيقات = x-tribe-al-rzyqat unknown_body", "الفلاتة = x-tribe-al-flath unknown_body"],
    ),
    # --- Libya
    (
        "اندلعت اشتباكات في طرابلس بين اللواء 444 وجهاز دعم الاستقرار",
        ["اللواء 444 = 444-brigade name", "جهاز دعم الاستقرار = stability-support-apparatus name"],
    ),
    ("قصفت قوات حفتر مطار معيتيقة", ["قوات حفتر = libyan-national-army name"]),
    (
        "طائرات مسيّرة إماراتية تستهدف الكلية العسكرية في طرابلس",
        ["طائرات مسيّرة إماراتية = emirati-forces nationality"],
    ),
    ("ميليشيات الوفاق تهاجم مدينة ترهونة", ["ميليشيات الوفاق = government-of-national-accord name loaded"]),
    ("الجيش الوطني الليبي يعلن السيطرة على حقل الشرارة", ["الجيش الوطني الليبي = libyan-national-army name"]),
    ("مرتزقة فاغنر ينسحبون من بني وليد", ["مرتزقة فاغنر = wagner-group members"]),
    (
        "قوة الردع تعتقل قياديا في تنظيم داعش بصبراتة",
        ["قوة الردع = special-deterrence-forces name", "قياديا في تنظيم داعش = isis members"],
    ),
    ("كتيبة ثوار طرابلس تنفي مشاركتها في القتال", ["كتيبة ثوار طرابلس = tripoli-revolutionaries-brigade name"]),
    ("مقتل مهاجرين في قصف مركز إيواء تاجوراء", ["مهاجرين = migrants people"]),
    (
        "كتيبة فرسان الساحل تقطع الطريق الساحلي غرب الزاوية",
        ["كتيبة فرسان الساحل = x-katiba-frsan-al-sahl unknown_body"],
    ),
    # --- Lebanon
    ("استهدفت مسيّرة إسرائيلية سيارة في بلدة كفركلا جنوب لبنان", ["مسيّرة إسرائيلية = israeli-air-force nationality"]),
    ("أعلن حزب الله قصف ثكنة زرعيت بالصواريخ", ["حزب الله = hezbollah name"]),
    (
        "نفذت المقاومة الإسلامية في لبنان عملية ضد تجمع لجنود العدو",
        ["المقاومة الإسلامية في لبنان = hezbollah name", "جنود العدو = israeli-forces members loaded"],
    ),
    (
        "إصابة عنصر من الجيش اللبناني بقصف إسرائيلي",
        ["عنصر من الجيش اللبناني = lebanese-army members", "إسرائيلي = israeli-forces nationality adjective"],
    ),
    ("الطيران الحربي المعادي شن غارة على أطراف عيتا الشعب", ["الطيران الحربي المعادي = israeli-air-force nationality loaded"]),
    ("اليونيفيل تعلن إصابة اثنين من جنودها في الناقورة", ["اليونيفيل = unifil name", "جنودها = unifil definite"]),
    (
        "اشتباكات في مخيم عين الحلوة بين حركة فتح وجند الشام",
        ["حركة فتح = fatah name", "جند الشام = jund-al-sham-lebanon name"],
    ),
    (
        "مسلحون من عشيرة آل جعفر يهاجمون حاجزا للجيش في الهرمل",
        ["مسلحون من عشيرة آل جعفر = x-tribe-jafr members", "لجيش = lebanese-army definite"],
    ),
    (
        "قوى الأمن الداخلي توقف عصابة خطف في بعلبك",
        ["قوى الأمن الداخلي = lebanese-security-forces definite", "عصابة خطف = criminals people"],
    ),
    ("توغلت قوة إسرائيلية في أطراف بلدة حولا", ["قوة إسرائيلية = israeli-forces nationality"]),
    # --- Palestine
    (
        "استشهد ثلاثة فلسطينيين برصاص قوات الاحتلال في جنين",
        ["فلسطينيين = civilians people", "قوات الاحتلال = israeli-forces nationality loaded"],
    ),
    ("كتائب القسام تعلن تفجير دبابة شرق خان يونس", ["كتائب القسام = al-qassam-brigades name"]),
    (
        "اقتحم مستوطنون المسجد الأقصى بحماية شرطة الاحتلال",
        ["مستوطنون = settlers people", "شرطة الاحتلال = israeli-police name loaded"],
    ),
    ("جيش الاحتلال الإسرائيلي ينسف مربعا سكنيا في رفح", ["جيش الاحتلال الإسرائيلي = israeli-forces name loaded"]),
    ("سرايا القدس تقصف مستوطنات غلاف غزة", ["سرايا القدس = al-quds-brigades name"]),
    (
        "الطيران الإسرائيلي يقصف مدرسة تؤوي نازحين في دير البلح",
        ["الطيران الإسرائيلي = israeli-air-force name", "نازحين = displaced-people people"],
    ),
    (
        "اعتقل الاحتلال صحفيا من منزله في الخليل",
        ["الاحتلال = israeli-forces definite loaded", "صحفيا = journalists people"],
    ),
    (
        "أصيب طفل بالرصاص خلال اقتحام جيش العدو مخيم بلاطة",
        ["طفل = civilians people", "جيش العدو = israeli-forces nationality loaded"],
    ),
    (
        "مقاومون يستهدفون آلية إسرائيلية في طولكرم",
        ["مقاومون = palestinian-militants definite", "آلية إسرائيلية = israeli-forces nationality"],
    ),
    (
        "قال الجيش الإسرائيلي إنه قضى على مسلحين في جباليا",
        ["الجيش الإسرائيلي = israeli-forces name", "مسلحين = unidentified unidentified"],
    ),
    (
        "اغتيال قائد ميداني في كتائب شهداء الأقصى بنابلس",
        ["قائد ميداني في كتائب شهداء الأقصى = al-aqsa-martyrs-brigades members"],
    ),
    (
        "زوارق الاحتلال تطلق النار على الصيادين في بحر غزة",
        ["زوارق الاحتلال = israeli-forces nationality loaded", "الصيادين = civilians people"],
    ),
    # --- Egypt
    (
        "مقتل ضابط وإصابة مجندين في هجوم شنه تنظيم ولاية سيناء في بئر العبد",
        [
            "ضابط = egyptian-armed-forces members unsure",
            "مجندين = egyptian-armed-forces members unsure",
            "تنظيم ولاية سيناء = wilayat-sinai name",
        ],
    ),
    (
        "القوات المسلحة المصرية تصفي تكفيريين في شمال سيناء",
        ["القوات المسلحة المصرية = egyptian-armed-forces name", "تكفيريين = islamist-militants people"],
    ),
    (
        "الشرطة المصرية تقتل عناصر من حركة حسم في الجيزة",
        ["الشرطة المصرية = egyptian-police name", "عناصر من حركة حسم = hasm members"],
    ),
    ("داعش سيناء يتبنى تفجير خط الغاز", ["داعش سيناء = wilayat-sinai name"]),
    # --- Algeria, Tunisia, Morocco
    (
        "مفرزة للجيش الوطني الشعبي تقضي على إرهابي في جيجل",
        ["مفرزة للجيش الوطني الشعبي = algerian-army members", "إرهابي = islamist-militants people"],
    ),
    (
        "الدرك الوطني يوقف مهربين في تمنراست",
        ["الدرك الوطني = algerian-gendarmerie name", "مهربين = smugglers people"],
    ),
    (
        "تبنت كتيبة عقبة بن نافع هجوما على دورية للحرس الوطني التونسي في القصرين",
        ["كتيبة عقبة بن نافع = uqba-ibn-nafi name", "دورية للحرس الوطني التونسي = tunisian-national-guard members"],
    ),
    ("القاعدة في بلاد المغرب الإسلامي تعلن مقتل أحد قادتها", ["القاعدة في بلاد المغرب الإسلامي = aqim name"]),
    ("القوات المسلحة الملكية المغربية تقصف شرق الجدار", ["القوات المسلحة الملكية المغربية = moroccan-forces name"]),
    (
        "محتجون يشتبكون مع الشرطة في تونس العاصمة وسيدي بوزيد",
        ["محتجون = protesters people", "الشرطة = tunisian-security-forces definite"],
    ),
    # --- Jordan, Turkey, Iran and others
    ("أعلنت القوات المسلحة الأردنية إحباط محاولة تهريب من سوريا", ["القوات المسلحة الأردنية = jordanian-forces name"]),
    (
        "حرس الحدود الأردني يقتل مهربا على الحدود السورية",
        ["حرس الحدود الأردني = jordanian-forces name", "مهربا = smugglers people"],
    ),
    (
        "مقتل جنديين تركيين في اشتباك مع إرهابيي بي كي كي",
        ["جنديين تركيين = turkish-forces nationality", "إرهابيي بي كي كي = pkk members loaded"],
    ),
    (
        "الجيش التركي يحيّد خمسة إرهابيين من تنظيم PKK شمالي العراق",
        ["الجيش التركي = turkish-forces name", "إرهابيين من تنظيم PKK = pkk members"],
    ),
    ("اتهمت إيران إسرائيل باغتيال العالم", ["إيران = iran name", "إسرائيل = israel name"]),
    ("روسيا وتركيا تتفقان على تسيير دوريات", ["روسيا = russia name", "تركيا = turkey name"]),
    ("عقد اللقاء في روسيا بحضور وفد من تركيا", []),
    ("بحث وزير الدفاع التركي مع نظيره الروسي الوضع شمالي سوريا", ["وزير الدفاع التركي = turkey person"]),
    ("الحدود السورية التركية تشهد هدوءا", []),
    ("سكان البلدة نزحوا باتجاه الحدود مع العراق", ["سكان = civilians people"]),
    ("نددت مصر بالهجوم على سيناء", ["مصر = egyptian-government name"]),
    ("مقتل عامل سوري في لبنان", ["عامل سوري = civilians people"]),
    # --- people and unnamed
    ("أصيب صحفي ومصوره برصاص قناص", ["صحفي = journalists people"]),
    ("اعتصم عشرات الطلاب أمام مبنى الجامعة", ["الطلاب = students people"]),
    ("تظاهر الأهالي ضد غلاء الأسعار", ["الأهالي = civilians people"]),
    ("خطف مجهولون طبيبا من عيادته", ["مجهولون = unidentified unidentified", "طبيبا = medics people"]),
    ("العثور على جثة امرأة مجهولة الهوية", ["امرأة = civilians people"]),
    ("انتحاري يفجر نفسه قرب حاجز", ["انتحاري = unidentified unidentified"]),
    ("هاجم ملثمون سيارة لنقل الأموال", ["ملثمون = unidentified unidentified"]),
    ("اعتقال ناشط حقوقي في المطار", ["ناشط = activists people"]),
    ("مقتل مزارع بانفجار لغم أرضي", ["مزارع = civilians people"]),
    ("سقط عشرات القتلى بينهم أطفال ونساء", ["أطفال = civilians people", "نساء = civilians people"]),
    ("قصف الطيران المدني ممنوع", []),
    ("عناصر من الدفاع المدني أخمدوا الحريق", ["عناصر من الدفاع المدني = civil-defence members"]),
    ("سيارة مدنية احترقت على الطريق", []),
    ("طالب المحتجون بإقالة المحافظ", ["المحتجون = protesters people"]),
    ("اغتيال الشيخ في مسجد البلدة برصاص مسلحين يستقلون دراجة", ["مسلحين = unidentified unidentified"]),
    # --- unknown bodies and units
    ("تبنت سرايا أنصار العدل الهجوم على الرتل", ["سرايا أنصار العدل = x-saraya-ansar-al-adl unknown_body"]),
    (
        "أعلن لواء شهداء الفرات اندماجه مع كتيبة السهم",
        ["لواء شهداء الفرات = x-liwa-shhda-al-frat unknown_body", "كتيبة السهم = x-katiba-al-shm unknown_body"],
    ),
    ("هاجم عناصر الفوج 46 نقطة تفتيش", ["عناصر الفوج 46 = x-al-fwj-46 members"]),
    ("انسحبت سرية الاقتحام من محيط اللواء 93", ["سرية الاقتحام = x-sryh-al-aqtham unknown_body"]),
    ("مجلس صيدنايا العسكري يعلن النفير", ["مجلس صيدنايا العسكري = x-majlis-sydnaya-al-askry unknown_body"]),
    ("حركة نزوح كبيرة من القرى", []),
    ("حركة المرور متوقفة", []),
    ("اللواء أحمد سالم زار الجبهة", []),
    ('جماعة "فتيان الجبل" تخطف تاجرا', ['جماعة "فتيان الجبل = x-ftyan-al-jbl unknown_body', "تاجرا = civilians people"]),
    ("الكتيبة 128 تنتشر جنوب سبها", ["الكتيبة 128 = 128-battalion name"]),
    # --- definite and backing
    (
        "أعلن تنظيم القاعدة مسؤوليته وقال التنظيم إن الهجوم رد على الغارات",
        ["تنظيم القاعدة = al-qaeda name", "التنظيم = al-qaeda definite"],
    ),
    ("هاجمت حركة الشباب القاعدة ثم انسحبت الحركة", ["حركة الشباب = al-shabaab name", "الحركة = al-shabaab definite"]),
    (
        "قتل ثلاثة من جيش العزة فيما أسر الجيش اثنين من مقاتليه",
        [
            "جيش العزة = jaysh-al-izza name",
            "الجيش = syrian-government-forces definite",
            "مقاتليه = syrian-government-forces definite",
        ],
    ),
    (
        "قوات الدعم السريع المدعومة إماراتيا تهاجم الأبيض",
        ["قوات الدعم السريع = rapid-support-forces name", "إماراتيا = united-arab-emirates name backer"],
    ),
    ("لواء زينبيون الموالي لإيران ينسحب من تدمر", ["لواء زينبيون = zainebiyoun name", "إيران = iran name backer"]),
    (
        "الميليشيات المدعومة من روسيا وإيران تتقاسم النفوذ في دير الزور",
        ["الميليشيات المدعومة من روسيا = pro-russia-militias name", "إيران = iran name backer"],
    ),
    ("فصائل مدعومة من تركيا تقصف ريف تل رفعت", ["فصائل مدعومة من تركيا = syrian-national-army name"]),
    ("ميليشيات محلية تهاجم سوق القرية", ["ميليشيات محلية = local-militias name"]),
    ("قوات سوريا الديمقراطية (قسد) تعتقل شبانا", ["قوات سوريا الديمقراطية (قسد) = sdf name"]),
    ("تنظيم الدولة الإسلامية (داعش) يتبنى الهجوم", ["تنظيم الدولة الإسلامية (داعش) = isis name"]),
    ('ما تسمى "قوات النمر" ترسل تعزيزات إلى حماة', ["قوات النمر = tiger-forces name"]),
    ("عصابات الأسد تقصف دوما", ["عصابات الأسد = syrian-government-forces name loaded"]),
    # --- more wordings
    (
        "استهدف مجهولون بعبوة ناسفة سيارة تابعة لقوات النظام في داعل",
        ["مجهولون = unidentified unidentified", "قوات النظام = syrian-government-forces name"],
    ),
    (
        "اقتحمت مجموعة من ميليشيا الدفاع الوطني منزل أحد المدنيين في الحسكة",
        ["مجموعة من ميليشيا الدفاع الوطني = national-defence-forces members", "المدنيين = civilians people"],
    ),
    (
        "قوات مشتركة من الجيش الوطني والشرطة العسكرية تداهم مقرات فصيل في جرابلس",
        ["الجيش الوطني = syrian-national-army definite", "الشرطة العسكرية = military-police-syrian-national-army definite"],
    ),
    ("لقي خمسة من جنود الجيش السوري مصرعهم", ["جنود الجيش السوري = syrian-army members"]),
    (
        "أسرت قوات الدعم السريع ضابطا في الجيش السوداني برتبة عميد",
        ["قوات الدعم السريع = rapid-support-forces name", "ضابطا في الجيش السوداني = sudanese-armed-forces members"],
    ),
    ("هجوم صاروخي يستهدف قاعدة أمريكية في حقل العمر النفطي", ["أمريكية = us-forces nationality adjective"]),
    ("سقوط قذائف مصدرها مواقع قسد على مدينة عفرين", ["قسد = sdf name"]),
    (
        "مدفعية الجيش الوطني تستهدف مواقع قسد قرب مارع",
        ["مدفعية الجيش الوطني = syrian-national-army nationality", "قسد = sdf name"],
    ),
    ("القصف المدفعي والصاروخي التركي طال قرى في تل تمر", ["التركي = turkish-forces nationality adjective"]),
    ("نفذت إسرائيل سلسلة ضربات على مطار حلب", ["إسرائيل = israel name"]),
    ("أعلنت موسكو مقتل قيادي في جبهة النصرة", ["موسكو = russia name", "قيادي في جبهة النصرة = nusra-front members"]),
    ("عناصر من حزب الله العراقي وصلوا إلى البوكمال", ["عناصر من حزب الله العراقي = kataib-hezbollah members"]),
    ("رئيس الوزراء العراقي يزور الموصل", ["رئيس الوزراء العراقي = iraqi-government person"]),
    ("محافظ عدن ينجو من تفجير سيارة مفخخة", ["محافظ عدن = yemeni-government person"]),
    ("طائرة إيرانية مسيّرة تستهدف مقرا في أربيل", ["طائرة إيرانية = iranian-forces nationality"]),
    ("إرهابيو النصرة يقصفون قرية جورين", ["إرهابيو النصرة = nusra-front members"]),
    (
        "قوات الاحتلال التركي ومرتزقته يقصفون ريف عين عيسى",
        ["قوات الاحتلال التركي = turkish-forces name loaded", "مرتزقته = syrian-national-army definite"],
    ),
    # --- the air of the side named last, soldiers without an army, hostile as a nationality
    (
        "شن طيران العدوان غارة على صعدة وأوضح مصدر أن الطيران عاود التحليق",
        ["طيران العدوان = saudi-led-coalition name loaded", "الطيران = saudi-led-coalition definite"],
    ),
    ("قصف مدفعي معاد استهدف أطراف بلدة عيتا الشعب", ["معاد = israeli-forces nationality adjective loaded"]),
    ("غارة معادية على بلدة الخيام", ["معادية = israeli-air-force nationality adjective loaded"]),
    (
        "مقتل 15 جنديا سوريا وأسر أربعة جنود في هجوم لداعش",
        ["جنديا سوريا = syrian-army nationality", "جنود = syrian-army members", "داعش = isis name"],
    ),
    ("أصيب شرطيان بانفجار عبوة في الموصل", ["شرطيان = iraqi-security-forces members unsure"]),
    ("بيان لوزارة الدفاع الوطني الجزائرية", ["وزارة الدفاع الوطني الجزائرية = algerian-army name"]),
    (
        "أعلن الجيش اللبناني استشهاد ثلاثة عسكريين في انفجار في زبقين",
        ["الجيش اللبناني = lebanese-army name", "عسكريين = lebanese-army members"],
    ),
    ("أوقفت مفارز مشتركة مهربين في تمنراست", ["مفارز مشتركة = algerian-army definite", "مهربين = smugglers people"]),
    # --- Quoted names, officials of a named body, loaded names
    (
        "قال مدير المرصد السوري لحقوق الإنسان إن ميليشيا الجولاني انسحبت",
        [
            "مدير المرصد السوري لحقوق الإنسان = sohr person speaker",
            "ميليشيا الجولاني = hayat-tahrir-al-sham name loaded",
        ],
    ),
    ("القادة العسكريين اجتمعوا في حلب", []),
    (
        'تنظيم "YPG/PKK" يهاجم نقطة تركية',
        ['تنظيم "YPG/PKK = ypg name loaded', "تركية = turkish-forces nationality adjective"],
    ),
    ('مجموعة "إرهابية" هاجمت القرية', ['مجموعة "إرهابية = islamist-militants people']),
    ("فصيل “سليمان شاه” يداهم منزلا في عفرين", ["فصيل “سليمان شاه = sultan-suleiman-shah name"]),
    # --- Spokesmen, and sides that call themselves by the state's name
    (
        "أعلن المتحدث العسكري المصري مقتل ضابط",
        ["المتحدث العسكري المصري = egyptian-armed-forces person", "ضابط = egyptian-armed-forces members unsure"],
    ),
    ("قال المتحدث باسم الجيش السوداني إن الهجوم فشل", ["المتحدث باسم الجيش السوداني = sudanese-armed-forces person"]),
    ("قال رئيس الأركان التركي إن العملية مستمرة", ["رئيس الأركان التركي = turkish-forces person"]),
    ("نفى وزير الدفاع السوداني ذلك", ["وزير الدفاع السوداني = sudanese-government person"]),
    (
        "قال الناطق باسم القوات المسلحة اليمنية العميد يحيى سريع إن القوات المسلحة استهدفت سفينة. وقال مصدر في الجيش اليمني إن الحوثيين كذبوا",
        [
            "القوات المسلحة اليمنية = houthis nationality",
            "القوات المسلحة = houthis definite",
            "الجيش اليمني = yemeni-army name",
            "الحوثيين = houthis name",
        ],
    ),
    (
        "شن طيران العدوان السعودي غارات على صعدة فتصدى الجيش له. قتل جنود من الجيش الوطني في مأرب",
        [
            "طيران العدوان السعودي = saudi-led-coalition name loaded",
            "الجيش = houthis definite",
            "جنود من الجيش الوطني = yemeni-army members",
        ],
    ),
    # --- a force by its rank, its owner, its arm
    ("اغتيال عميد جيش في بنغازي بليبيا", ["عميد جيش = libyan-army members"]),
    ("داهمت الشرطة العسكرية التابعة لقسد منزلا في الرقة", ["الشرطة العسكرية التابعة لقسد = sdf members"]),
    ("دهمت مخابرات الجيش منزلا في البداوي شمال لبنان", ["مخابرات الجيش = lebanese-army nationality"]),
    ("أسقطت الدفاعات الجوية مسيرة شرق حمص بسوريا", ["الدفاعات الجوية = syrian-government-forces definite"]),
    ("تصدت القبة الحديدية لصواريخ فوق حيفا", ["القبة الحديدية = israeli-forces definite"]),
    ("هاجم مهربون دورية للديوانة التونسية في فوسانة", ["مهربون = smugglers people", "دورية للديوانة التونسية = tunisian-customs members"]),
    # --- who is called the occupier
    (
        "قصفت دولة الاحتلال التركي قرية بريف تل تمر بسوريا، وقتل جندي للاحتلال في الرد",
        ["دولة الاحتلال التركي = turkish-forces name loaded", "جندي للاحتلال = turkish-forces members loaded"],
    ),
    # --- of a body by a tie, a force on foot, a column, an agency, an aircraft that is armed
    (
        "اعتقلت قوات الأمن العراقية خلية مرتبطة بداعش في كركوك",
        ["قوات الأمن العراقية = iraqi-security-forces name", "خلية مرتبطة بداعش = isis members"],
    ),
    ("هاجمت حركة الشباب المرتبطة بتنظيم القاعدة معسكرا", ["حركة الشباب = al-shabaab name", "تنظيم القاعدة = al-qaeda name backer"]),
    ("توغلت قوة مشاة معادية في أطراف الناقورة بلبنان", ["قوة مشاة معادية = israeli-forces nationality loaded"]),
    ("دخل متحرك الصياد مدينة الرهد بالسودان", ["متحرك الصياد = sudanese-armed-forces name"]),
    (
        "داهم جهاز المباحث الجنائية مزرعة في بني وليد بليبيا، وحرر الجهاز ثلاثين مهاجرا",
        [
            "جهاز المباحث الجنائية = libyan-criminal-investigation-agency definite",
            "الجهاز = libyan-criminal-investigation-agency definite",
            "مهاجرا = migrants people",
        ],
    ),
    ("شن الطيران التجسسي المسلح غارة على حيس باليمن", []),
    (
        "اندلعت اشتباكات بين أولاد سالم وبني نجم في صرمان بليبيا",
        ["أولاد سالم = x-tribe-awlad-salm unknown_body", "بني نجم = x-tribe-bny-njm unknown_body"],
    ),
    ("حوادث على الطريق بين بني سويف والمنيا بمصر", []),
]
