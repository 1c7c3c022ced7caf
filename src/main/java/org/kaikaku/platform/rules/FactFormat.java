package org.kaikaku.platform.rules;

import java.text.Normalizer;
import java.util.Optional;

/** How a text is written, where it is more than words. */
public enum FactFormat {
    /** An address (住所), which a postal code can begin. */
    ADDRESS,
    /** 郵便番号: 123-4567. */
    POSTAL_CODE,
    /** A bank (金融機関) with its code: みずほ（0001）. */
    BANK,
    /** A branch (支店) of the same subject's bank, with its code: 上野（107）. */
    BRANCH,
    /** 口座番号: seven figures. */
    ACCOUNT;

    private static final int POSTAL_FIGURES = 7;
    private static final int ACCOUNT_FIGURES = 7;

    /** As it is kept; empty where what was typed can't be one. Of addresses, banks and branches only tables can say that. */
    public Optional<String> read(String typed) {
        return switch (this) {
            case ADDRESS, BANK, BRANCH -> Optional.of(typed);
            case POSTAL_CODE ->
                Optional.of(figures(typed.replace("〒", "")))
                        .filter(code -> code.matches("[0-9]{" + POSTAL_FIGURES + "}"))
                        .map(code -> code.substring(0, 3) + "-" + code.substring(3));
            case ACCOUNT ->
                Optional.of(figures(typed))
                        .filter(number -> number.matches("[0-9]{1," + ACCOUNT_FIGURES + "}"))
                        // As banks do with numbers that are shorter.
                        .map(number -> "0".repeat(ACCOUNT_FIGURES - number.length()) + number);
        };
    }

    private static String figures(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s‐‑–—―−ー-]", "");
    }
}
