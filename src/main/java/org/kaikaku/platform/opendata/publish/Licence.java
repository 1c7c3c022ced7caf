package org.kaikaku.platform.opendata.publish;

/** Under what anybody may use a table: those that the guidelines for open data of local governments name (地方公共団体オープンデータ推進ガイドライン). */
public enum Licence {
    CC_BY_4_0("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.ja"),
    PDL_1_0("PDL1.0", "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"),
    CC0_1_0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.ja");

    private final String mark;
    private final String address;

    Licence(String name, String address) {
        this.mark = name;
        this.address = address;
    }

    /** As it stands in オープンデータ一覧. */
    public String mark() {
        return mark;
    }

    public String address() {
        return address;
    }
}
