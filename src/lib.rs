//! Afterword reviews the follow-up mail after a job interview.

pub mod application;
pub mod instant;
pub mod review;
