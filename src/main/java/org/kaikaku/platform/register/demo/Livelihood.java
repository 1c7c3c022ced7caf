package org.kaikaku.platform.register.demo;

import java.util.List;

/** Health insurance, pension and tax, agreeing with age and with each other. */
final class Livelihood implements Circumstance {
    private static final List<String> BREADWINNERS_CHILD = List.of("子", "子の子");

    private final Chance chance;

    Livelihood(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void befall(Home home) {
        boolean assisted = chance.in(isPoorer(home) ? 0.05 : 0.008);
        String ofHead = assisted ? "seikatsuhogo" : own(home.head());
        String ofHeadsChild = ofHead;
        for (var person : home.people()) {
            String insurance = assisted ? "seikatsuhogo" : insurance(person, home.head(), ofHead, ofHeadsChild);
            if (person.relationship.equals("子") && !person.isChild()) {
                ofHeadsChild = insurance;
            }
            person.set("insurance", insurance);
            person.set("pension", pension(person, insurance));
            person.set("resident_tax", !assisted && chance.in(taxed(person)));
            person.set("high_medical_cost", !assisted && !insurance.equals("shakai") && chance.in(0.06));
        }
    }

    private static boolean isPoorer(Home home) {
        return home.isAlone() && home.head().age >= 65
                || home.people().size() > 1 && home.people().stream().skip(1).allMatch(Person::isChild);
    }

    private String insurance(Person person, Person head, String ofHead, String ofHeadsChild) {
        if (person.age >= 75) {
            return "kouki";
        }
        if (person.isHead()) {
            return ofHead;
        }
        if (person.relationship.equals("子の子") && person.isChild()) {
            return ofHeadsChild.equals("kouki") ? "kokuho" : ofHeadsChild;
        }
        boolean follows =
                person.relationship.equals("妻") || BREADWINNERS_CHILD.contains(person.relationship) && person.isChild();
        return follows && head.age < 75 && !ofHead.equals("kouki") ? ofHead : own(person);
    }

    private String own(Person person) {
        if (person.age >= 75) {
            return "kouki";
        }
        if (person.age >= 65 && chance.in(0.01)) {
            return "kouki";
        }
        double employed = person.age < 60 ? 0.78 : person.age < 65 ? 0.6 : person.age < 70 ? 0.35 : 0.2;
        return chance.in(employed) ? "shakai" : "kokuho";
    }

    private String pension(Person person, String insurance) {
        if (person.age >= 65) {
            return chance.in(0.97) ? "receiving" : "none";
        }
        if (person.age < 20) {
            return "none";
        }
        if (person.age >= 60) {
            return chance.in(0.15) ? "receiving" : insurance.equals("shakai") ? "other" : "none";
        }
        if (insurance.equals("shakai")) {
            return "other";
        }
        return insurance.equals("kokuho") && person.age >= 23 && chance.in(0.9) ? "first_category" : "none";
    }

    private static double taxed(Person person) {
        return person.age < 20 ? 0.02 : person.age < 65 ? 0.75 : person.age < 75 ? 0.55 : 0.35;
    }
}
