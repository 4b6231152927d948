"""Counted and measured numbers in English."""

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("quantity_examples", Path(__file__).with_name("quantity_examples.py"))
examples = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(examples)

COUNTED = [
    "The county built [30 libraries]{30 library} last year.",
    "The plan names [12 key trial zones]{12 zone} for modern logistics.",
    "More than [25,000 young people]{25000 person more_than} found work there.",
    "It will train [1.2 million nurses]{1200000 nurse} and hire [40 women]{40 woman}.",
    "Officials came from [9 provinces and municipalities]{9 province_and_municipality} in the west.",
    "About [36 countries and regions]{36 country_and_region approx}, including Peru, sent staff.",
    "The park houses [150 large and medium-sized enterprises]{150 enterprise}.",
    "The fair drew [800 U.S. buyers]{800 buyer}.",
    "The town opened [3 sports centers]{3 sports_center} and [2 customs offices]{2 customs_office}.",
    "The firm lent [1,200 5G base stations]{1200 base_station} to the region.",
    "The bank trained [300 Starbucks managers]{300 manager}.",
    "The school bought [500 sets]{500 set} of furniture and [6 types of machines]{6 type_of_machine}.",
    "With [30 New Stores]{30 store} Opened, Chain Expands",
    "The lab owns [1 research vessel]{1 vessel} and [19 patents]{19 patent}.",
    "The yard employs [5,400 staff]{5400 staff} and keeps [20 aircraft]{20 aircraft}.",
    "[Twenty-five teams]{25 team} and [one million trees]{1000000 tree} were counted.",
    "A [300-bed]{300 bed} hospital and a [12-lane]{12 lane} road are planned in the [27-member]{27 member} bloc.",
    "Over [150-plus clients]{150 client more_than} and [100-odd shops]{100 shop} are served.",
    "The fleet gets [60 or more buses]{60 bus} a year.",
]

SIZES = [
    "The [1.5-sq-km]{1.5 km2} park has a road [30 m]{30 m} wide.",
    "Shops in Tier 2, 3 and 4 cities kept [3 shelves]{3 shelf} each.",
    "Page 1 of 3",
]

COMPOUNDS = [
    "It sent [3,200 police officers]{3200 officer} and [40 police]{40 police_officer}.",
    "It drew [28 Fortune 500 companies]{28 company}.",
    "The [13 districts and counties]{13 district_and_county} have parks.",
    "The makers sold [134,000 robots]{134000 robot}; [20,000]{20000 robot} more will follow.",
]

TWO_READINGS = [
    "It lists [20 completed projects]{20 project}, [300 daily flights]{300 flight} and [50 work permits]{50 permit}.",
    "A reading above [50]{50 - more_than} signals growth, but [500 sets]{500 set} of chairs were bought.",
    "Of its [80 clerks]{80 clerk}, [30]{30 clerk} were promoted.",
]

VAGUE = [
    "[Hundreds of small workshops]{100..1000 workshop} closed.",
    "It drew [tens of thousands of visitors]{10000..100000 visitor} and [dozens of singers]{12..120 singer}.",
    "The valley feeds [millions of our farmers]{1000000..10000000 farmer}.",
]

YEARS_OR_COUNTS = [
    "It named [2000 villages]{2000 village} and about [2015 shops]{2015 shop approx}.",
]

RANGES = [
    "Some [200 to 300 companies]{200..300 company approx} applied.",
    "It will make [20,000-30,000 tons]{20000..30000 t} of paper.",
    "The pool is [2 to 3 meters]{2..3 m} deep.",
    "Between [40 and 50 schools]{40..50 school} closed.",
]

SHARED = [
    "The chain opened [5]{5 store}, [6]{6 store} and [7 stores]{7 store} in turn.",
    "It sold [300]{300 bus} and [400 buses]{400 bus} in the two years.",
    "It has [24]{24 firm} national-level and [156 provincial-level firms]{156 firm}.",
    "Under Article 5, [6 villages]{6 village} vote.",
]

REFERRED = [
    "It built [90 schools]{90 school} and hopes that [20 of them]{20 school} will be full.",
    "Of its [50 parks]{50 park}, [10 of the older parks]{10 park} are shut.",
    "[Seven]{7 firm} of [12 firms]{12 firm} made a profit.",
    "Exports rose to [25,000 units]{25000 unit} from [18,000]{18000 unit} a year earlier.",
    "The number of clinics rose from [300]{300 clinic} in May to [450]{450 clinic} in June.",
    "Users of the app came in at around [309 million]{309000000 user approx}.",
    "The city has a population of [8.4 million]{8400000 person}.",
    "The office logged [569 visits]{569 visit}, [147]{147 visit} more than in the spring.",
]

LEVELS = [
    "Sales are set to top [1 million vehicles]{1000000 vehicle more_than} in China's [10 biggest cities]{10 city}.",
    "The index closed at [3,205.1 points]{3205.1 point}, up [12.5 points]{12.5 point}.",
    "The PMI stood at [50.8]{50.8 -}, down from [51.2]{51.2 -}.",
    "Output was [3 times]{3 time} that of the old plant.",
]

MEASURED = [
    "The lake covers [573 square kilometers]{573 km2}, or [57,300 hectares]{57300 ha =573_square_kilometers}.",
    "There is [15,000 mu]{15000 mu} ([1,000 ha]{1000 ha =15,000_mu}) of tea.",
    "A [40-km]{40 km} tunnel and a [10,000-square-meter]{10000 m2} hall.",
    "The port moved [31 million twenty-foot equivalent units]{31000000 TEU} and [2.5 million TEUs]{2500000 TEU}.",
    "It pumps [40,000 barrels per day]{40000 barrel_per_day}, or [12,000 bpd]{12000 barrel_per_day}, of oil.",
    "Power use hit [8.5 trillion kilowatt-hours]{8500000000000 kWh}; [2.5 GW]{2.5 GW} and [300MWh]{300 MWh} are new.",
    "Trains run at [350 km/h]{350 km/h} for [90 miles]{90 mi}.",
    "It fell to [minus 5 degrees Celsius]{-5 °C} and rose to [12°C]{12 °C}.",
    "Each plot yields [50 kg]{50 kg} per mu and [3 million additional tonnes]{3000000 t} in all.",
    "The air held [28 micrograms per cubic meter]{28 µg/m3}.",
]

NOT_QUANTITIES = [
    "The G20, the Group of 20 and the Group of Seven met.",
    "Boeing 737 planes, the Airbus A320, a BMW 5 Series and the iPhone 15 were shown.",
    "The Fortune 500 and the CSI 300 index are names.",
    "See Article 4, Section 2, Phase 3, Page 12 and Project No. 1.",
    "It ranked 3rd in the top 100 list and on the Top 1,000 list.",
    "Boeing's 737 and the Standard & Poor's 500 are names.",
    "Covid-19, PM2.5, 5G, Wi-Fi 6, Web 3.0, H1N1 and ISO 9001.",
    "The team won 3-2 and the odds were 3:1 at 10:30 am.",
    "Call 0571-87654321 or +86 571 8765 4321.",
    "Shares of Sunrise Motor ( 0242.HK ) and Delta Glass ( 600887.SS ) rose.",
    "Li Ming, 45, a farmer, is aged between 40 and 50.",
    "He lives at 88 Lake View Road.",
    "1 2 3 >",
    "(1) Reform goes on. (2) Trade grows.",
    "The talks between the two countries took five hours and 30 minutes.",
    "It was one of the first, on the one hand, and a two-way road.",
    "Sales rose 5.2 percent to $3.5 million on May 7, 2010.",
    "A 45-year-old worker waited 3 days and 6 weeks.",
    "Two thirds of it is gone.",
    "It raised its 2019 quotas.",
]


@pytest.mark.parametrize(
    "example",
    [
        *COUNTED,
        *SIZES,
        *COMPOUNDS,
        *TWO_READINGS,
        *VAGUE,
        *YEARS_OR_COUNTS,
        *RANGES,
        *SHARED,
        *REFERRED,
        *LEVELS,
        *MEASURED,
        *NOT_QUANTITIES,
    ],
)
def test_sentence(example):
    text, wanted = examples.expected(example)
    assert examples.actual(text, "en") == wanted
