/** What applicants are told (お知らせ) of their applications. */
@NullMarked
package org.kaikaku.service.procedure.news;

import org.jspecify.annotations.NullMarked;
