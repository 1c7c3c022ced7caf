package org.kaikaku.service.looks.question;

import org.kaikaku.platform.language.Text;

/**
 * @param purpose the journal's own words in Japanese, and their twins
 * @param number of an application; else empty
 * @param mine whether the reader did it themselves
 */
public record LookLine(
        long id, Text day, String time, Text who, Text act, Text purpose, Text thing, String number, boolean mine) {}
