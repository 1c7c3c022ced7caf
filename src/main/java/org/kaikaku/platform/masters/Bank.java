package org.kaikaku.platform.masters;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A financial institution (金融機関).
 *
 * @param code 統一金融機関コード, four digits
 * @param name as the table has it: without 銀行, with 信金, 信組, 農協 and the like
 * @param kana full width, without small kana
 */
public record Bank(String code, String name, String kana) {
    private static final Pattern LABEL = Pattern.compile("\\(([0-9]{4})\\)$");

    /** As it stands in a field: みずほ（0001）. */
    public String label() {
        return name + "（" + code + "）";
    }

    /** The code in such a field; empty where somebody wrote something else. */
    public static Optional<String> codeIn(String label) {
        var found =
                LABEL.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC).strip());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
