package org.kaikaku.platform.register.resident;

import java.util.Locale;

/**
 * How close a member is to the head, told from the wording of the resident record (住民基本台帳事務処理要領 第2-1-(2)-エ).
 */
enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER;

    static Relation of(String relationship) {
        return switch (relationship) {
            case "世帯主" -> HEAD;
            case "妻", "夫", "妻(未届)", "夫(未届)", "妻（未届）", "夫（未届）" -> SPOUSE;
            case "子", "長男", "長女", "二男", "二女", "三男", "三女", "養子" -> CHILD;
            case "父", "母", "養父", "養母" -> PARENT;
            default -> OTHER;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
