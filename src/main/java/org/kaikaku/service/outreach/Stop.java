package org.kaikaku.service.outreach;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * Where the van stands (停留所).
 *
 * @param key names it for ever, in links and bookings
 * @param area key of the area that it serves
 * @param place where it is, in words
 * @param access what somebody with a wheelchair, a pram or weak eyes wants to know before they come
 * @param stepFree whether one gets from the road to the desk without a step
 * @param places how many are received there at once
 * @param errands what can be done there
 */
public record Stop(
        String key,
        String area,
        Text name,
        Text place,
        GeoPoint at,
        Text access,
        boolean stepFree,
        int places,
        List<VanErrand> errands) {}
