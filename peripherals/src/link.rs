//! Ports and sockets, and the one pump that serves every device.
