package org.kaikaku.platform.search.index;

import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** How signs and readings are folded, for every index of this room. */
public final class SignFolding {
    public static final NormalizeCharMap SIGNS = Analysis.SIGNS;

    private SignFolding() {}

    /** Katakana; a space where something stands that is not read. */
    public static String reading(String text) {
        return Readings.of(text);
    }
}
