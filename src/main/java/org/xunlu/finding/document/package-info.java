/**
 * Documents of findings 文书: made from a template and the case's data, numbered, kept as they were printed.
 *
 * <p>Words: a {@link org.xunlu.finding.document.Template} is a dated text with {@code {{words}}} to be filled; a
 * {@link org.xunlu.finding.document.IssuedDocument} is the page that was made of it.
 *
 * <p>Laws: a number is given once a kind and year; an issued page never changes, and its hash says so.
 */
@NullMarked
package org.xunlu.finding.document;

import org.jspecify.annotations.NullMarked;
