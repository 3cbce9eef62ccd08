package org.xunlu.track.order;

/** How far an order has come. */
public enum OrderState {
    /** The terminal is not there, or has not answered; it is sent when it comes, and again. */
    WAITING,
    /** Sent, and not answered yet. */
    SENT,
    /** The terminal said that it did so. */
    DONE,
    /** The terminal said that it did not, does not understand, or cannot. */
    FAILED,
    /** Its time is over. */
    EXPIRED,
    /** Taken back before it was sent. */
    CANCELLED
}
