package org.kaikaku.platform.register.demo;

import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.PersonId;

/** The people of the demo city who have a story, and so a number that never changes. */
public final class DemoPeople {
    /** Bereavement: Ichirō, the head, died eleven days ago. His wife, his eldest son and his granddaughter stay. */
    public static final HouseholdId MIRAI = new HouseholdId("9000001");

    public static final PersonId MIRAI_ICHIRO = new PersonId("90000011");
    public static final PersonId MIRAI_HANAKO = new PersonId("90000012");
    public static final PersonId MIRAI_KEN = new PersonId("90000013");
    public static final PersonId MIRAI_SAKURA = new PersonId("90000014");

    /** Birth: a young couple who expect their first child. */
    public static final HouseholdId TAKAHASHI = new HouseholdId("9000002");

    public static final PersonId TAKAHASHI_SHOTA = new PersonId("90000021");
    public static final PersonId TAKAHASHI_MISAKI = new PersonId("90000022");

    /** A mother under protection (支援措置) and her son: nobody may learn where they live. */
    public static final HouseholdId SATO = new HouseholdId("9000003");

    public static final PersonId SATO_YUMI = new PersonId("90000031");
    public static final PersonId SATO_KAITO = new PersonId("90000032");

    /** A couple whose names few fonts can write: compatibility characters, a surrogate pair, a variation selector. */
    public static final HouseholdId TAKASAKI = new HouseholdId("9000004");

    public static final PersonId TAKASAKI_KICHIRO = new PersonId("90000041");
    public static final PersonId TAKASAKI_KUZUHA = new PersonId("90000042");

    private DemoPeople() {}
}
