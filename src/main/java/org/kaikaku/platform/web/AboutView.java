package org.kaikaku.platform.web;

import java.util.List;

/**
 * @param title key of the title's text
 * @param paragraphs what follows the title's key in each paragraph's key
 */
public record AboutView(String title, List<String> paragraphs) {}
