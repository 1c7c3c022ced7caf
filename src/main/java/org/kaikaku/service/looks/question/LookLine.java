package org.kaikaku.service.looks.question;

import org.kaikaku.platform.language.Text;

/**
 * @param purpose in the journal's own words, which are Japanese
 * @param number of an application; else empty
 * @param mine whether the reader did it themselves
 */
public record LookLine(
        long id, Text day, String time, Text who, Text act, String purpose, Text thing, String number, boolean mine) {}
