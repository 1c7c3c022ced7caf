package org.kaikaku.platform.register.protection;

/** From what somebody is protected (住民基本台帳事務処理要領 第5-10-ア). */
public enum Kind {
    /** 配偶者暴力防止法1条2項. */
    DV,
    /** ストーカー規制法6条・7条. */
    STALKING,
    /** 児童虐待防止法2条. */
    CHILD_ABUSE,
    /** その他これらに準ずる者. */
    OTHER,
    /** The resident record system says that, and not from what. */
    UNSTATED
}
