package org.kaikaku.platform.register.demo;

/** Long-term care and disability. */
final class Frailty implements Circumstance {
    private final Chance chance;

    Frailty(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void befall(Home home) {
        for (var person : home.people()) {
            care(person, home);
            disability(person);
        }
    }

    private void care(Person person, Home home) {
        boolean certified = person.age >= 40 && chance.in(certified(person.age));
        person.set("care", certified ? "certified" : person.age >= 65 ? "insured" : "none");
        person.set("care_limit_certificate", certified && chance.in(0.15));
        person.set("high_care_cost", certified && chance.in(0.25));
        person.set("home_care_supplies", certified && chance.in(0.2));
        person.set("emergency_alarm", person.age >= 70 && home.living() == 1 && chance.in(0.12));
    }

    private static double certified(int age) {
        return age < 65
                ? 0.004
                : age < 70 ? 0.03 : age < 75 ? 0.06 : age < 80 ? 0.12 : age < 85 ? 0.27 : age < 90 ? 0.48 : 0.72;
    }

    private void disability(Person person) {
        // Before 75 only disability makes somebody join 後期高齢者医療 (高齢者の医療の確保に関する法律50条2号).
        boolean handbook = person.age < 75 && person.get("insurance").equals("kouki")
                || chance.in(person.age < 18 ? 0.02 : person.age < 65 ? 0.035 : 0.1);
        person.set("disability_handbook", handbook);
        person.set("disability_allowance", handbook && chance.in(0.15));
        person.set("self_support_medical", chance.in(handbook ? 0.3 : 0.008));
        person.set("severe_disability_medical", handbook && chance.in(0.35));
        person.set("disability_service", handbook && chance.in(person.age < 65 ? 0.4 : 0.08));
    }
}
