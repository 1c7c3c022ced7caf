package org.kaikaku.platform.masters;

/**
 * A branch of a bank (支店).
 *
 * @param bank code of its bank
 * @param code 店番, three digits
 * @param name without 支店
 */
public record Branch(String bank, String code, String name, String kana) {
    /** As it stands in a field: 上野（107）. */
    public String label() {
        return name + "（" + code + "）";
    }
}
