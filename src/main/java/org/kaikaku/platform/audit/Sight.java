package org.kaikaku.platform.audit;

/**
 * Why a person's record is read. What keeps such records hands out none without: either the journal has its line, with a purpose that the
 * person can read, or nobody sees what is read, and that is said in words (個人情報の保護に関する法律69条).
 */
public sealed interface Sight permits Noted, Unseen {}
