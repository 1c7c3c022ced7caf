package org.kaikaku.platform.mandate;

/** What somebody wants to do for another lies outside of what they were given. */
public class NotInMandate extends RuntimeException {}
