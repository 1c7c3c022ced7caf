package org.kaikaku.platform.register.demo;

import java.util.List;
import java.util.Locale;

/** The numbers and places that stand in the city's files about what somebody has. Comes after all else, since it depends on it. */
final class Paperwork implements Circumstance {
    private static final List<String> DOGS = List.of("ポチ", "モモ", "ココ", "コタロウ", "ハナ", "レオ", "チョコ", "マロン");
    private static final List<String> HIRAGANA = List.of("あ", "か", "さ", "た", "な", "は", "ま", "や");

    private final Chance chance;

    Paperwork(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void befall(Home home) {
        var place = home.address();
        for (var person : home.people()) {
            places(person, place);
            for (int n = 1; n <= number(person, "dogs_count"); n++) {
                dog(person, "dog_" + n);
            }
            for (int n = 1; n <= number(person, "light_vehicles_count"); n++) {
                vehicle(person, "vehicle_" + n);
            }
        }
    }

    private void places(Person person, String place) {
        if (person.is("property")) {
            person.set("property_list", place + " 宅地及び家屋");
        }
        if (person.is("unregistered_house")) {
            person.set("unregistered_list", place + " 物置(木造平屋)");
        }
        if (person.is("farmland")) {
            person.set("farmland_list", place + "先 畑 " + chance.between(3, 40) * 100 + "㎡");
        }
        if (person.is("forest")) {
            person.set("forest_list", place + "先 山林 " + chance.between(1, 30) * 1000 + "㎡");
        }
        if (person.is("cemetery")) {
            person.set("cemetery_plot", "未来市営墓園 " + chance.between(1, 9) + "区" + chance.between(1, 80) + "番");
        }
        if (!person.get("city_housing").equals("none")) {
            person.set("housing_room", place.substring("未来市".length()));
        }
        if (person.is("water_contract")) {
            person.set("water_number", written("%07d", chance.between(1, 9_999_999)));
        }
        if (person.is("septic_tank")) {
            person.set("septic_place", place);
        }
    }

    private void dog(Person person, String dog) {
        boolean microchip = chance.in(0.4);
        person.set(dog + "_name", chance.one(DOGS));
        person.set(
                dog + "_number",
                written("第%d-%04d号", person.on.getYear() - chance.between(0, 9), chance.between(1, 900)));
        person.set(dog + "_microchip", microchip);
    }

    private void vehicle(Person person, String vehicle) {
        var kind = person.is("farmland") && chance.in(0.4) ? "farm" : chance.in(0.85) ? "kei" : "gentsuki";
        var kana = chance.one(HIRAGANA);
        person.set(vehicle + "_kind", kind);
        person.set(
                vehicle + "_plate",
                kind.equals("kei")
                        ? written("未来 580 %s %02d-%02d", kana, chance.between(10, 99), chance.between(0, 99))
                        : written("未来市 %s %d", kana, chance.between(100, 9999)));
    }

    private static int number(Person person, String attribute) {
        return person.get(attribute).isEmpty() ? 0 : Integer.parseInt(person.get(attribute));
    }

    /** In the same figures wherever the machine believes to be. */
    private static String written(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }
}
