/**
 * What the law makes of an excess: fines and penalty points, as a <em>reference</em> for the people who decide.
 *
 * <p>Words: a {@link org.xunlu.overload.law.LawRule} is one dated row with its source; the
 * {@link org.xunlu.overload.law.LawBook} holds them all and answers for a day and a province; a
 * {@link org.xunlu.overload.law.FineReference} is what it answers.
 *
 * <p>Laws: no figure of a law stands in the code. A province with rows of its own for a matter is judged by these, every
 * other by those of the whole country (00). Money is in hundredths of a yuan, excess in kilograms, rates in basis points.
 * Rows are edited with history; what was read of a source is marked apart from what was only heard.
 */
@NullMarked
package org.xunlu.overload.law;

import org.jspecify.annotations.NullMarked;
