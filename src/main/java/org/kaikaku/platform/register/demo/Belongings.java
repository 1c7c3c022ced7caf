package org.kaikaku.platform.register.demo;

import org.kaikaku.platform.register.demo.Towns.Kind;

/** House, land, water, vehicles and whatever else a household has that the city knows of. */
final class Belongings implements Circumstance {
    private final Chance chance;

    Belongings(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void befall(Home home) {
        var kind = home.town().kind();
        boolean assisted = home.head().get("insurance").equals("seikatsuhogo");
        boolean flat = home.address().endsWith("号") && home.address().contains(" ");
        boolean cityHousing = kind == Kind.ESTATE;
        boolean owned = !assisted && !flat && chance.in(kind == Kind.RURAL ? 0.93 : 0.82);
        for (var person : home.people()) {
            boolean adult = person.age >= 18;
            boolean owner = owned && (person.isHead() || person.relationship.equals("妻") && chance.in(0.15));
            person.set("property", owner);
            person.set("unregistered_house", owner && chance.in(kind == Kind.RURAL ? 0.12 : 0.02));
            person.set("farmland", owner && kind == Kind.RURAL && chance.in(0.4));
            person.set("forest", owner && kind == Kind.RURAL && chance.in(0.15));
            person.set("city_housing", !cityHousing ? "none" : person.isHead() ? "tenant" : "household_member");
            person.set("water_contract", person.isHead() && (!flat || cityHousing || chance.in(0.7)));
            person.set("septic_tank", person.isHead() && owned && kind == Kind.RURAL && chance.in(0.6));
            person.set("sewer", person.isHead() && kind == Kind.SUBURB && !flat && chance.in(0.03));
            person.set("account_transfer", person.isHead() ? chance.in(0.7) : adult && chance.in(0.1));
            person.set("cemetery", person.isHead() && person.age >= 60 && chance.in(0.08));
            person.set("dogs_count", person.isHead() && !flat && chance.in(0.13) ? chance.between(1, 2) : 0);
            person.set("light_vehicles_count", adult && person.age < 85 && chance.in(0.35) ? chance.between(1, 2) : 0);
            person.set("seal_registered", person.age >= 15 && chance.in(person.age >= 22 ? 0.7 : 0.15));
            person.set("mynumber_card", chance.in(person.age < 1 ? 0.3 : 0.78));
        }
    }
}
