package org.kaikaku.platform.register.demo;

import static org.kaikaku.platform.register.demo.DemoPeople.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Sex;

/** The households that the README tells of; see {@link DemoPeople}. */
final class Stories {
    private static final Map<String, Map<String, String>> FACTS = Map.of(
            MIRAI_ICHIRO.value(),
            facts("insurance=kouki care=certified care_limit_certificate=false pension=receiving property=true"
                    + " unregistered_house=false farmland=false forest=false city_housing=none dogs_count=1"
                    + " light_vehicles_count=0 water_contract=true account_transfer=true seal_registered=true"
                    + " mynumber_card=true high_medical_cost=true disability_handbook=false disability_allowance=false"
                    + " severe_disability_medical=false disability_service=false self_support_medical=false"
                    + " resident_tax=true cemetery=false sewer=false septic_tank=false emergency_alarm=false home_care_supplies=true"
                    + " received_child_allowance=false"),
            MIRAI_HANAKO.value(),
            facts("insurance=kouki care=insured care_limit_certificate=false high_care_cost=false pension=receiving"
                    + " home_care_supplies=false property=false seal_registered=true mynumber_card=true"),
            MIRAI_KEN.value(),
            facts("insurance=shakai pension=other care=none care_limit_certificate=false high_care_cost=false"
                    + " home_care_supplies=false high_medical_cost=false received_child_allowance=true"
                    + " child_rearing_allowance=false single_parent_medical=false seal_registered=true"),
            MIRAI_SAKURA.value(),
            facts("insurance=shakai pension=none high_medical_cost=false single_parent_medical=false school=none"),
            TAKAHASHI_SHOTA.value(),
            facts("insurance=shakai pension=other high_medical_cost=false property=false mynumber_card=true"),
            TAKAHASHI_MISAKI.value(),
            facts("insurance=shakai pension=other high_medical_cost=false property=false mynumber_card=true"),
            SATO_YUMI.value(),
            facts("insurance=kokuho pension=first_category property=false received_child_allowance=true"
                    + " child_rearing_allowance=true single_parent_medical=true"),
            SATO_KAITO.value(),
            facts("insurance=kokuho pension=none single_parent_medical=true school=elementary_junior"));

    private final LocalDate today;
    private final Towns towns;

    Stories(LocalDate today, Chance chance) {
        this.today = today;
        this.towns = new Towns(chance);
    }

    List<Home> homes() {
        return List.of(mirai(), takahashi(), sato(), takasaki());
    }

    private Home mirai() {
        int died = 11;
        var lastDay = today.minusDays(died);
        var born = lastDay.minusYears(83).minusDays(190);
        var ichiro = new Person(
                MIRAI_ICHIRO.value(), "未来 一郎", "ミライ イチロウ", Role.dead("世帯主", Sex.MALE, 83, died), born, today);
        return new Home(
                MIRAI.value(),
                List.of(
                        ichiro,
                        living(MIRAI_HANAKO, "未来 花子", "ミライ ハナコ", "妻", Sex.FEMALE, 80, 60),
                        living(MIRAI_KEN, "未来 健", "ミライ ケン", "子", Sex.MALE, 52, 104),
                        living(MIRAI_SAKURA, "未来 さくら", "ミライ サクラ", "子の子", Sex.FEMALE, 17, 100)),
                towns.named("中央"),
                "未来市中央一丁目2番3号");
    }

    private Home takahashi() {
        return new Home(
                TAKAHASHI.value(),
                List.of(
                        living(TAKAHASHI_SHOTA, "高橋 翔太", "タカハシ ショウタ", "世帯主", Sex.MALE, 31, 200),
                        living(TAKAHASHI_MISAKI, "高橋 美咲", "タカハシ ミサキ", "妻", Sex.FEMALE, 29, 80)),
                towns.named("緑ヶ丘"),
                "未来市緑ヶ丘二丁目5番8号 メゾン若葉203号");
    }

    private Home sato() {
        var home = new Home(
                SATO.value(),
                List.of(
                        living(SATO_YUMI, "佐藤 由美", "サトウ ユミ", "世帯主", Sex.FEMALE, 38, 150),
                        living(SATO_KAITO, "佐藤 海斗", "サトウ カイト", "子", Sex.MALE, 9, 33)),
                towns.named("星見台"),
                "未来市星見台三丁目9番12号 ハイツあおぞら102号");
        home.people().forEach(Person::protect);
        return home;
    }

    private Home takasaki() {
        return new Home(
                TAKASAKI.value(),
                List.of(
                        living(TAKASAKI_KICHIRO, "髙﨑 𠮷郎", "タカサキ キチロウ", "世帯主", Sex.MALE, 70, 20),
                        living(TAKASAKI_KUZUHA, "髙﨑 葛\uDB40\uDD00葉", "タカサキ クズハ", "妻", Sex.FEMALE, 67, 250)),
                towns.named("寺町"),
                "未来市寺町7番4号");
    }

    private Person living(
            PersonId id, String name, String kana, String relationship, Sex sex, int age, int daysSinceBirthday) {
        var born = today.minusYears(age).minusDays(daysSinceBirthday);
        return new Person(id.value(), name, kana, Role.living(relationship, sex, Age.at(born, today)), born, today);
    }

    /** What the stories need to be true, whatever chance said before. */
    static void tell(List<Home> homes) {
        for (var home : homes) {
            for (var person : home.people()) {
                FACTS.getOrDefault(person.id, Map.of()).forEach(person::set);
            }
        }
    }

    private static Map<String, String> facts(String text) {
        var facts = new LinkedHashMap<String, String>();
        for (var fact : text.split(" ")) {
            var parts = fact.split("=");
            facts.put(parts[0], parts[1]);
        }
        return facts;
    }
}
