package org.kaikaku.platform.identity.own;

import java.util.List;
import org.kaikaku.platform.identity.recovery.TellOwner;

/** @param stoppable whether a code from the counter has not been used yet */
public record NewsView(String home, String next, List<TellOwner.News> news, boolean stoppable) {}
