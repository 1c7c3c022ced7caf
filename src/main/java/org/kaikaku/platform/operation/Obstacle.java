package org.kaikaku.platform.operation;

/**
 * One thing for which a production start is refused.
 *
 * @param setting variable that is wrong: {@code KAIKAKU_ORIGIN}
 * @param japanese what is wrong; {@code english} says the same
 * @param remedy how it is set right, as one would type it
 */
public record Obstacle(String setting, String japanese, String english, String remedy) {}
