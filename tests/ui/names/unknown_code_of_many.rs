errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 4000 - Error A | The part A is wrong |
| 4001 - Error B | The part B is wrong |
| 4002 - Error C | The part C is wrong |
| 4003 - Error D | The part D is wrong |
| 4004 - Error E | The part E is wrong |
| 4005 - Error F | The part F is wrong |
| 4006 - Error G | The part G is wrong |
| 4007 - Error H | The part H is wrong |
| 4008 - Error I | The part I is wrong |
| 4009 - Error J | The part J is wrong |
| 4010 - Error K | The part K is wrong |
| 4011 - Error L | The part L is wrong |
| 4012 - Error M | The part M is wrong |
| 4013 - Error N | The part N is wrong |
| 4014 - Error O | The part O is wrong |
| 4015 - Error P | The part P is wrong |
| 4016 - Error Q | The part Q is wrong |
| 4017 - Error R | The part R is wrong |
| 4018 - Error S | The part S is wrong |
| 4019 - Error T | The part T is wrong |
| 4020 - Error U | The part U is wrong |
| 4021 - Error V | The part V is wrong |
"# {
        4030 => Forbidden,
    }
}

fn main() {
    let _ = E::ALL;
}
