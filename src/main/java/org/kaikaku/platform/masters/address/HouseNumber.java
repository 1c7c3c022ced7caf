package org.kaikaku.platform.masters.address;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 丁目, 番地 and 号, as words or with hyphens, and what stands behind them. */
record HouseNumber(
        @Nullable Integer chome,
        @Nullable Integer banchi,
        @Nullable Integer go,
        String rest) {
    private static final Pattern WORDS =
            Pattern.compile("^(?:([0-9]{1,2})丁目)?(?:([0-9]{1,5})(?:番地の|番地|番|-|(?![0-9]))(?:([0-9]{1,4})号?)?)?");
    private static final Pattern THREE = Pattern.compile("^([0-9]{1,2})-([0-9]{1,4})-([0-9]{1,4})(?:号|(?![0-9-]))");

    static HouseNumber of(String behindTheTown) {
        var three = THREE.matcher(behindTheTown);
        if (three.find()) {
            return of(three.toMatchResult(), behindTheTown);
        }
        var words = WORDS.matcher(behindTheTown);
        return words.find()
                ? of(words.toMatchResult(), behindTheTown)
                : new HouseNumber(null, null, null, behindTheTown);
    }

    private static HouseNumber of(MatchResult found, String whole) {
        return new HouseNumber(figure(found, 1), figure(found, 2), figure(found, 3), whole.substring(found.end()));
    }

    private static @Nullable Integer figure(MatchResult found, int group) {
        var text = found.group(group);
        return text == null ? null : Integer.valueOf(text);
    }
}
