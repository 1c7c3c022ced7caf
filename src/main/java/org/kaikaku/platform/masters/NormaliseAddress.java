package org.kaikaku.platform.masters;

/** Reads an address as people write it: widths, kanji numerals, 大字, ヶ and ケ, hyphens, names of before, parts left out. */
public interface NormaliseAddress {
    NormalisedAddress read(String address);
}
