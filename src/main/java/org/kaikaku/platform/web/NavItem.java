package org.kaikaku.platform.web;

/**
 * An entry of the main menu, given by a room as a bean.
 *
 * @param text key of the text
 */
public record NavItem(boolean staff, int order, String path, String text) {}
