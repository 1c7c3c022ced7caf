package org.kaikaku.platform.search;

/**
 * What may answer a question.
 *
 * @param score only to be compared with others of the same question
 * @param sure 0 to 1: how much of what the question says, its rare words counting most, is found in title, words and text
 */
public record Near(String id, double score, double sure) {}
