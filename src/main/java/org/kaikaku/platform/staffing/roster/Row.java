package org.kaikaku.platform.staffing.roster;

/**
 * A row as it stands in the file.
 *
 * @param line of the file, from 1
 */
record Row(long line, String kind, String login, String name, String office, String roles, String day) {}
