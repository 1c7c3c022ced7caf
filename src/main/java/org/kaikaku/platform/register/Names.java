package org.kaikaku.platform.register;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is called. Each is kept as it is written, code point by code point; which is shown where stands in docs/register.md.
 *
 * @param name 氏名
 * @param kana フリガナ; empty where there is none
 * @param kanaConfirmed whether the kana stand in the family register and thereby bear witness (公証, 戸籍法13条, since 2025-05-26)
 * @param formerName 旧氏, the family name of before (住民基本台帳法施行令30条の13)
 * @param commonName 通称, under which a foreign resident is known (同令30条の16)
 */
public record Names(
        String name,
        String kana,
        boolean kanaConfirmed,
        @Nullable String formerName,
        @Nullable String commonName) {

    /** As the resident record shows them (住民票): 高橋 花子(旧氏 佐藤). The name is the name; what stands beside it never takes its place. */
    public String inFull() {
        var full = new StringBuilder(name);
        if (formerName != null) {
            full.append("(旧氏 ").append(formerName).append(')');
        }
        if (commonName != null) {
            full.append("(通称 ").append(commonName).append(')');
        }
        return full.toString();
    }

    /** What letters are addressed to, and what somebody is called by: the 通称, where there is one. */
    public String onLetters() {
        return commonName == null ? name : commonName;
    }
}
