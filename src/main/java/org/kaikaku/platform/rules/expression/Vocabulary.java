package org.kaikaku.platform.rules.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;

/** The dictionary as expressions see it. */
record Vocabulary(FactDictionary dictionary) {

    static boolean decides(Fact fact) {
        return fact.type() != FactType.DATE && fact.type() != FactType.TEXT;
    }

    static boolean counts(Fact fact) {
        return fact.type() == FactType.NUMBER || fact.type() == FactType.DERIVED;
    }

    static List<String> options(Fact fact) {
        return fact.options().stream().map(Fact.Option::key).toList();
    }

    static CelType type(Fact fact) {
        return switch (fact.type()) {
            case YESNO -> SimpleType.BOOL;
            case CHOICE -> SimpleType.STRING;
            case NUMBER, DERIVED -> SimpleType.INT;
            case DATE, TEXT -> throw new IllegalArgumentException(fact.key());
        };
    }

    @Nullable
    Fact fact(@Nullable String key) {
        return key == null ? null : dictionary.facts().get(key);
    }

    @Nullable
    String nearest(String key) {
        return Nearest.to(key, dictionary.facts().keySet());
    }

    boolean repeated(String subject) {
        return dictionary.count(subject).isPresent();
    }
}
