/**
 * One year of the made-up brigade: its people, duties, tracks, trucks and findings, drawn so that the year's totals
 * agree with what a real brigade of this size reported. Pure; keys are given by whoever stores.
 */
@NullMarked
package org.xunlu.demo.year;

import org.jspecify.annotations.NullMarked;
