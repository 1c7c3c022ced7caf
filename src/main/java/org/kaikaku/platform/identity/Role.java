package org.kaikaku.platform.identity;

import java.util.List;
import java.util.Set;
import org.kaikaku.platform.language.Text;

/**
 * What a member of staff is in a division, and the rights that come with it; {@code roles.yaml} says which roles a city has. The constants
 * are those of a city whose files say nothing of it.
 *
 * @param key names it for ever: {@code case-worker}
 */
public record Role(String key, Text name, Set<Right> rights) {
    /** Receives people at the counter. */
    public static final Role RECEPTION = usual("reception", new Text("窓口", "窓口《まどぐち》", "Reception"), Right.RECEIVE);

    /** Works on the division's cases. */
    public static final Role CASE_WORKER = usual("case-worker", new Text("担当", "たんとう", "Case worker"), Right.CASEWORK);

    /** Decides what the division's chief decides (専決). */
    public static final Role CHIEF = usual(
            "chief",
            new Text("課長", "課長《かちょう》", "Chief"),
            Right.CASEWORK,
            Right.DECIDE,
            Right.PROTECT,
            Right.LIFT_PROTECTION);

    /** Sees and guards where people under protection (支援措置) live. */
    public static final Role PROTECTION = usual(
            "protection",
            new Text("支援措置担当", "まもる 人《ひと》", "Protection officer"),
            Right.SEE_PROTECTED,
            Right.PROTECT,
            Right.LIFT_PROTECTION);

    /** Keeps the system. Sees no case. */
    public static final Role ADMINISTRATOR = usual(
            "administrator",
            new Text("システム管理者", "かんり する 人《ひと》", "Administrator"),
            Right.KEEP,
            Right.IMPORT,
            Right.PUBLISH);

    /** Keeps the books of what is paid. */
    public static final Role TREASURER =
            usual("treasurer", new Text("会計", "お金《かね》の 記録《きろく》", "Treasurer"), Right.ACCOUNT);

    static final List<Role> USUAL = List.of(RECEPTION, CASE_WORKER, CHIEF, PROTECTION, ADMINISTRATOR, TREASURER);

    public Role {
        rights = Set.copyOf(rights);
    }

    /** A role that somebody had and that the city's files know no more: it gives no right. */
    static Role gone(String key) {
        return new Role(key, Text.same(key), Set.of());
    }

    private static Role usual(String key, Text name, Right... rights) {
        return new Role(key, name, Set.of(rights));
    }
}
